package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tincay.Platform;

/// A draft on its way to an issued document: each of its persons at a browser of their own, with the keyboard alone.
final class Journey {
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();
    private static final Pattern KEY = Pattern.compile("--key (\\S+)");

    private final Function<String, Tab> seats;
    private final String agency;
    private final Camera camera;
    private String page = "";

    /// What a citizen needs in order to check a document.
    record Issued(Path document, Path proof, String key, String dossier) {}

    /// Takes a picture of a page, or not.
    interface Camera {
        void take(Tab tab, String name) throws IOException;
    }

    /// @param open a browser that nobody has signed in with
    Journey(Platform platform, Function<Platform, Tab> open, String agency, Camera camera) {
        this.seats = role -> {
            Tab tab = open.apply(platform);
            tab.signIn(agency + "." + role);
            return tab;
        };
        this.agency = agency;
        this.camera = camera;
    }

    /// From the example of that name to the files in the hands of a citizen.
    Issued issue(String example, String title) throws IOException {
        handIn(EXAMPLES.resolve(example), title);
        checkInTheUnit();
        review();
        approve();
        return number();
    }

    private void handIn(Path example, String title) throws IOException {
        Tab drafter = seats.apply("drafter");
        camera.take(drafter, "work");
        drafter.follow("a[href='/dossiers/new']");
        drafter.write("#title", title);
        drafter.choose("#draft", example.resolve("draft.docx"));
        drafter.choose("#sources", sources(example));
        drafter.write("#aiSystem", "Trợ lý soạn thảo (mẫu)");
        drafter.write("#aiPurpose", "soạn bản đầu");
        drafter.write("#aiParts", "phần I và II");
        camera.take(drafter, "hand-in");
        drafter.follow("main form button");
        page = drafter.place();
        assertThat(page).as(drafter.text("body")).matches("/dossiers/[0-9a-f-]{36}");
        assertThat(drafter.text("main")).contains(title, "Trợ lý soạn thảo (mẫu)");
        camera.take(drafter, "dossier");
        drafter.go(page + "/report");
        camera.take(drafter, "report");
    }

    private static Path[] sources(Path example) throws IOException {
        try (Stream<Path> files = Files.list(example.resolve("sources"))) {
            return files.sorted().toArray(Path[]::new);
        }
    }

    private void checkInTheUnit() {
        Tab head = atTheDossier("unit-head");
        head.follow("form[action$='/unit-check'] button");
    }

    private void review() throws IOException {
        Tab reviewer = atTheDossier("reviewer");
        List<String> answers = reviewer.evaluate(
                        "[...new Set([...document.querySelectorAll('input[name^=answer-]')].map(each => each.name))]")
                .valueStream()
                .map(each -> each.asString())
                .toList();
        assertThat(answers).isNotEmpty();
        for (String answer : answers) {
            boolean first = answer.equals(answers.getFirst());
            reviewer.reach("input[name='" + answer + "']");
            reviewer.press(first ? "ArrowDown" : " ");
            reviewer.write(
                    "textarea[name='" + answer.replace("answer", "words") + "']",
                    first ? "Nguồn không nói tới; xin ý kiến người đứng đầu." : "Đã đối chiếu bản gốc (dữ liệu mẫu).");
            if (first) {
                camera.take(reviewer, "review");
            }
        }
        reviewer.write("#confirm-password", "tincay-demo");
        reviewer.follow("button[form='confirm']");
    }

    private void approve() throws IOException {
        Tab head = atTheDossier("head");
        assertThat(head.text("form[action$='/approve']")).contains("Đã đối chiếu bản gốc");
        head.write("#approve-password", "sai");
        head.follow("form[action$='/approve'] button");
        assertThat(head.has("[role=alert]")).isTrue();
        head.go(page);
        head.write("#approve-password", "tincay-demo");
        head.evaluate("document.querySelector('form[action$=\"/approve\"]').scrollIntoView()");
        camera.take(head, "approve");
        head.follow("form[action$='/approve'] button");
    }

    private Issued number() throws IOException {
        Tab clerk = atTheDossier("clerk");
        clerk.follow("form[action$='/issue'] button");
        clerk.await(
                () -> {
                    clerk.go(page);
                    return clerk.has("a[href$='/proof']");
                },
                "the log to answer");
        camera.take(clerk, "issued");
        Path document = clerk.download("a[href$='/file']");
        Path proof = clerk.download("a[href$='/proof']");
        clerk.follow("nav a[href='/verify']");
        Matcher key = KEY.matcher(clerk.text("pre"));
        assertThat(key.find()).isTrue();
        return new Issued(document, proof, key.group(1), page);
    }

    private Tab atTheDossier(String role) {
        Tab tab = seats.apply(role);
        tab.follow("a[href='" + page + "']");
        assertThat(tab.place()).as(agency + "." + role).isEqualTo(page);
        return tab;
    }
}
