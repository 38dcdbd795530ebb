package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tincay.check.Answer;
import tincay.check.Coverage;
import tincay.check.Report;
import tincay.check.Severity;

class SuiteTest {
    private static final String FABRICATED = "Theo Nghị định số 285/2020/NĐ-CP của Chính phủ.";

    @Test
    void answersForEveryRuleInOrder() {
        Report report = Marked.examine(FABRICATED);
        assertThat(report.coverage())
                .hasSizeGreaterThanOrEqualTo(12)
                .isSortedAccordingTo((a, b) -> a.rule().compareTo(b.rule()));
        assertThat(report.coverage().stream().filter(line -> line.answer() == Answer.FOUND))
                .extracting(line -> line.rule().value())
                .containsExactly("citation.unknown-document");
        assertThat(report.suite()).isEqualTo(Suite.VERSION);
    }

    @Test
    void weighsFindingsByPolicyAndNamesTheVerdict() {
        Report report = Marked.examine(FABRICATED);
        assertThat(report.findings()).extracting(Report.JudgedFinding::severity).containsExactly(Severity.BLOCK);
        assertThat(report.citations())
                .extracting(Report.JudgedCitation::verdict)
                .containsExactly("unknown-document");
    }

    @Test
    void neverFailsACitationOnTextReadFromPictures() {
        Report report = Suite.standard(SmallRegister.register()).examine(Marked.draft(FABRICATED, true));
        assertThat(report.findings()).extracting(Report.JudgedFinding::severity).containsExactly(Severity.NOTE);
        assertThat(report.coverage()).extracting(Coverage::answer).containsOnly(Answer.COULD_NOT_CHECK);
        assertThat(report.coverage()).allMatch(line -> line.reason().orElse("").equals("from-ocr"));
    }

    @Test
    void saysWhenQuotedWordsCouldNotBeChecked() {
        String text =
                "Khoản 1 Điều 13 Nghị định số 30/2020/NĐ-CP quy định: “văn thư là công việc của mọi cơ quan nhà nước”.";
        assertThat(Marked.examine(text).coverage().stream()
                        .filter(line -> line.rule().value().equals("citation.misquoted-provision")))
                .extracting(line -> line.reason().orElse(""))
                .containsExactly("no-texts");
    }

    @Test
    void callsInternalReferencesExact() {
        Report report = Marked.examine("Theo khoản 2 Điều này và Điều 5 Nghị định này.");
        assertThat(report.citations())
                .isNotEmpty()
                .extracting(Report.JudgedCitation::verdict)
                .containsOnly("exact");
        assertThat(report.findings()).isEmpty();
    }
}
