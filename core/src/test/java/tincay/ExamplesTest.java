package tincay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tincay.check.Answer;
import tincay.check.AsOf;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.Severity;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.law.register.LawRegister;
import tincay.suite.Drafting;
import tincay.suite.Suite;

/// The drafts of `examples/`: what is planted is found, in the docx and in the pdf; what is clean stays clean.
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Suite SUITE = Suite.standard(LawRegister.bundled());
    private static final String DECISION = "quyet-dinh-khung-ai-tin-cay";

    @TestFactory
    Stream<DynamicTest> findsWhatIsPlanted() throws IOException {
        List<Planted> planted = Planted.all();
        assertThat(planted).hasSizeGreaterThan(20);
        return planted.stream()
                .flatMap(fault -> Stream.of("draft.docx", "draft.pdf")
                        .map(file -> DynamicTest.dynamicTest(
                                fault.example() + "/" + file + ": " + fault.rule() + " " + fault.quote(),
                                () -> assertFound(fault, file))));
    }

    private static void assertFound(Planted fault, String file) {
        Report report = report(fault.example(), file, fault.asOf());
        if (fault.needsTexts()) {
            assertThat(report.coverage())
                    .filteredOn(line -> line.rule().value().equals(fault.rule()))
                    .extracting(line -> line.answer())
                    .containsExactly(Answer.COULD_NOT_CHECK);
            return;
        }
        assertThat(lines(report)).contains(fault.rule() + " " + closed(fault.quote()));
    }

    @Test
    void saysNothingAgainstTheCleanDraft() {
        for (String file : List.of("draft.docx", "draft.pdf")) {
            Report report = report("cong-van-gop-y-khong-loi", file, LocalDate.of(2026, 11, 23));
            assertThat(report.citations()).hasSizeGreaterThan(5);
            assertThat(report.findings())
                    .filteredOn(judged -> judged.severity() != Severity.NOTE)
                    .isEmpty();
        }
    }

    @Test
    void takesTheDayFromTheDateLine() {
        for (String file : List.of("draft.docx", "draft.pdf")) {
            assertThat(draft(DECISION, file, Optional.empty()).asOf())
                    .isEqualTo(new AsOf(LocalDate.of(2025, 12, 5), AsOf.Reason.DRAFT));
        }
    }

    @Test
    void saysNothingOfExpiryOnTheDayOfTheDecision() {
        Report report = report(DECISION, "draft.docx", LocalDate.of(2025, 12, 5));
        assertThat(lines(report))
                .doesNotContain(
                        "citation.not-in-force " + closed("Luật Công nghệ thông tin"),
                        "citation.not-in-force " + closed("Luật An toàn thông tin mạng"),
                        "citation.not-in-force " + closed("Luật An ninh mạng"),
                        "citation.not-in-force " + closed("Quyết định số 127/QĐ-TTg"));
        assertThat(report.citations()).hasSizeGreaterThanOrEqualTo(7);
    }

    private static Report report(String example, String file, LocalDate day) {
        return SUITE.examine(draft(example, file, Optional.of(day)));
    }

    private static Draft draft(String example, String file, Optional<LocalDate> given) {
        Document document =
                switch (DocumentReader.read(EXAMPLES.resolve(example).resolve(file), Limits.DEFAULT)) {
                    case Reading.Read(Document read) -> read;
                    case Reading.Refused refused -> throw new AssertionError(refused.toString());
                };
        return Drafting.draft(
                Paper.of(document.name(), document.sha256(), document.text(), document.map(), document.asides()),
                document.pages(),
                document.fromOcr(),
                given,
                LocalDate.EPOCH,
                List.of());
    }

    private static List<String> lines(Report report) {
        String text = report.draft().text().value();
        return report.findings().stream()
                .map(judged -> judged.finding())
                .map(finding -> finding.rule() + " "
                        + closed(text.substring(
                                finding.span().start(), finding.span().end())))
                .toList();
    }

    /// Without white space: a page breaks a citation anywhere.
    private static String closed(String words) {
        return words.replaceAll("\\s+", "");
    }

    /// One row of `expected.tsv`.
    private record Planted(String example, LocalDate asOf, String rule, String quote, boolean needsTexts) {
        static List<Planted> all() throws IOException {
            return Files.readAllLines(EXAMPLES.resolve("expected.tsv")).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Planted(
                            cells[0], LocalDate.parse(cells[1]), cells[2], cells[3], cells[4].equals("texts")))
                    .toList();
        }
    }
}
