package tincay.browser;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tincay.Platform;
import tincay.dossier.Dossiers;
import tincay.dossier.Opening;
import tincay.dossier.Upload;
import tincay.dossier.Verifies;
import tincay.people.People;
import tincay.people.Person;

/// Words that would do harm or break a page if they were taken for more than words.
final class Hostile {
    private static final String LONG_WORD = "mộttừrấtdài".repeat(20);

    /// Markup, templates, an emoji of five code points and a word of 220 letters; a title may be this long.
    static final String LINE = "<script>document.title='bị chiếm'</script>\"'><img src=x onerror=alert(1)> "
            + "${7*7} __${7*7}__ [[${7*7}]] {{7*7}} '; DROP TABLE act; -- 👩🏽‍💻 " + LONG_WORD;

    /// The reading direction is turned round, as in file names that hide what they are.
    static final String TURNED = "Quyết định \u202Etxt.nôht\u202C";

    static final String TOO_LONG = "Lý do. ".repeat(1_430);

    private static final String DRAFT = """
            Kính gửi: <script>alert(1)</script> Ủy ban nhân dân tỉnh.

            Căn cứ Nghị định số 285/2020/NĐ-CP ngày 15 tháng 12 năm 2020 của \u202Eủhp hníhC\u202C về "><img src=x> %s;
            """.formatted(LONG_WORD);

    private static final Upload FILE = new Upload("<b>" + LONG_WORD + ".txt", DRAFT.getBytes(StandardCharsets.UTF_8));

    private Hostile() {}

    /// Hands in a hostile draft under hostile words once for each way, and takes the steps of that way with it.
    ///
    /// @return the pages of the dossiers
    static List<String> dossiers(Platform platform, List<List<String>> ways) {
        if (!(platform.bean(Verifies.class).verify(FILE, List.of(), tincay.dossier.Stage.UNWATCHED)
                instanceof Verifies.Outcome.Report report)) {
            throw new IllegalStateException("the hostile draft cannot be read");
        }
        Opening opening = new Opening(
                LINE,
                "Công văn",
                "hanh-chinh",
                new Opening.AiUse(LONG_WORD.substring(0, 200), LINE, LINE),
                FILE,
                List.of(new Upload("<i>" + LONG_WORD + ".csv", "Mục,Số\nBàn,2\n".getBytes(StandardCharsets.UTF_8))));
        Person drafter = platform.bean(People.class)
                .account("skhcn.drafter")
                .orElseThrow()
                .person();
        return ways.stream()
                .map(steps -> walk(platform, platform.bean(Dossiers.class).open(drafter, opening, report), steps))
                .toList();
    }

    private static String walk(Platform platform, UUID id, List<String> steps) {
        String page = "/dossiers/" + id;
        Map<String, String> fields =
                new HashMap<>(Map.of("sha256", FILE.sha256(), "password", "tincay-demo", "reason", LINE));
        for (int place = 0; place < 20; place++) {
            fields.put("answer-" + place, "CANNOT_JUDGE");
            fields.put("words-" + place, LINE);
        }
        for (String step : steps) {
            String login = "skhcn." + step.substring(0, step.indexOf(' '));
            int status = platform.as(login)
                    .post(page, page + "/" + step.substring(step.indexOf(' ') + 1), fields)
                    .statusCode();
            if (status != 302) {
                throw new IllegalStateException(step + ": " + status);
            }
        }
        return page;
    }
}
