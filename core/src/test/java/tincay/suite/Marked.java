package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tincay.check.Draft;
import tincay.check.Report;
import tincay.text.SourceMap;
import tincay.text.Text;

/// An example whose ⟦marks⟧ say what a rule must find; all else must stay silent.
record Marked(String text, List<String> marks) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /// The words that the user would have imported: one provision of one decree.
    private static final Suite SUITE = Suite.over(
            SmallRegister.register(),
            (number, provision) -> Optional.of(
                            "1. Văn bản được số hóa phải kiểm tra trước khi lưu; người được giao chịu trách nhiệm.")
                    .filter(text -> number.printed().equals("30/2020/NĐ-CP")
                            && provision.article().equals(Optional.of("12"))));

    static Marked of(String example) {
        List<String> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = example.indexOf('⟦'); open >= 0; open = example.indexOf('⟦', at)) {
            int close = example.indexOf('⟧', open);
            text.append(example, at, open).append(example, open + 1, close);
            marks.add(example.substring(open + 1, close));
            at = close + 1;
        }
        return new Marked(text.append(example.substring(at)).toString(), List.copyOf(marks));
    }

    static Draft draft(String text, boolean fromOcr) {
        return Drafting.draft(
                "example.txt",
                "0".repeat(64),
                Text.of(text),
                SourceMap.EMPTY,
                OptionalInt.empty(),
                fromOcr,
                List.of(),
                Optional.empty(),
                DAY);
    }

    static Report examine(String text) {
        return SUITE.examine(draft(text, false), List.of());
    }

    /// Runs the suite and compares the marks with the quotes that `rule` found.
    void assertFound(String rule) {
        Report report = examine(text);
        assertThat(report.findings().stream()
                        .map(Report.JudgedFinding::finding)
                        .filter(finding -> finding.rule().value().equals(rule))
                        .map(finding -> report.draft().text().quote(finding.span())))
                .as("%s in: %s (citations: %s)", rule, text, report.citations())
                .containsExactlyElementsOf(marks);
    }
}
