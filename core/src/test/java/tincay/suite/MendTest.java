package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tincay.check.Finding;
import tincay.check.Mend;
import tincay.check.Report;
import tincay.check.RuleId;
import tincay.check.Severity;

/// What a finding offers as its mend mends it, and breaks nothing else.
class MendTest {
    private static final List<RuleId> RULES =
            Suite.standard(SmallRegister.register()).rules();

    @TestFactory
    Stream<DynamicTest> aMendMends() {
        return RULES.stream()
                .flatMap(rule -> RulePages.examples(rule).stream()
                        .filter(example -> example.contains("⟦"))
                        .map(example -> DynamicTest.dynamicTest(rule + ": " + example, () -> mends(rule, example))));
    }

    private static void mends(RuleId rule, String example) {
        Marked marked = Marked.of(example);
        Report before = marked.examine();
        for (Finding finding : of(before, rule)) {
            if (finding.mend().isPresent()) {
                Mend mend = finding.mend().get();
                assertThat(finding.span().start())
                        .isLessThanOrEqualTo(mend.span().end());
                Report after = marked.with(mend.in(before.draft().text())).examine();
                assertThat(of(after, rule).size())
                        .as(
                                "`%s` for `%s` in: %s",
                                mend.words(), before.draft().text().quote(mend.span()), example)
                        .isLessThan(of(before, rule).size());
                assertThat(blocking(after))
                        .as("`%s` in: %s", mend.words(), example)
                        .isLessThanOrEqualTo(blocking(before));
            }
        }
    }

    private static List<Finding> of(Report report, RuleId rule) {
        return report.findings().stream()
                .map(Report.JudgedFinding::finding)
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static long blocking(Report report) {
        return report.findings().stream()
                .filter(judged -> judged.severity() == Severity.BLOCK)
                .count();
    }

    /// The rules that offer one, so that none loses it unnoticed.
    @Test
    void whoOffersAMend() {
        List<String> offering = RULES.stream()
                .filter(rule -> RulePages.examples(rule).stream()
                        .filter(example -> example.contains("⟦"))
                        .flatMap(example -> of(Marked.of(example).examine(), rule).stream())
                        .anyMatch(finding -> finding.mend().isPresent()))
                .map(RuleId::value)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(offering)
                .containsExactly(
                        "citation.form-error",
                        "citation.misquoted-title",
                        "citation.wrong-date",
                        "citation.wrong-type-or-issuer",
                        "figure.contradicts-source",
                        "figure.percentage-does-not-follow",
                        "figure.sum-does-not-add",
                        "figure.unit-mismatch",
                        "form.signature-block",
                        "form.typography",
                        "grounding.abolished-body",
                        "grounding.abolished-place",
                        "residue.homoglyph",
                        "residue.invisible-character");
    }
}
