package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.text.Aside;
import tincay.text.Place;
import tincay.text.SourceMap;
import tincay.text.Text;

/// An example whose ⟦marks⟧ say what a rule must find; all else must stay silent.
///
/// One line: `¶` stands for a line break, `⇥` for a tab between the cells of a table row, and what stands before a `⫽`
/// is a source. `⟪white: words⟫` are words out of sight, of the kind named, and `⟪ai-output:
/// words⟫` an answer of an AI system.
record Marked(List<String> sources, String text, List<Aside> asides, List<String> aiOutputs, List<String> marks) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /// The words that the user would have imported: one provision of one decree.
    private static final Suite SUITE = Suite.over(
            SmallRegister.register(),
            (number, provision) -> Optional.of(
                            "1. Văn bản được số hóa phải kiểm tra trước khi lưu; người được giao chịu trách nhiệm.")
                    .filter(text -> number.printed().equals("30/2020/NĐ-CP")
                            && provision.article().equals(Optional.of("12"))));

    private static final Pattern OUT_OF_SIGHT = Pattern.compile("⟪([a-z-]+): (⟦?)([^⟫⟧]*)⟧?⟫");
    private static final Place START = new Place("", OptionalInt.empty(), 1, Optional.empty(), 1, OptionalLong.empty());

    static Marked of(String line) {
        List<String> parts = Arrays.stream(
                        line.replace('¶', '\n').replace('⇥', '\t').split("\\s*⫽\\s*", -1))
                .toList();
        List<Aside> asides = new ArrayList<>();
        List<String> aiOutputs = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        String example = OUT_OF_SIGHT.matcher(parts.getLast()).replaceAll(found -> {
            if (found.group(1).equals("ai-output")) {
                aiOutputs.add(found.group(3));
                return "";
            }
            Aside.Kind kind =
                    Aside.Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            asides.add(new Aside(kind, START, found.group(3)));
            if (!found.group(2).isEmpty()) {
                marks.add(found.group(3));
            }
            return "";
        });
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = example.indexOf('⟦'); open >= 0; open = example.indexOf('⟦', at)) {
            int close = example.indexOf('⟧', open);
            text.append(example, at, open).append(example, open + 1, close);
            marks.add(example.substring(open + 1, close));
            at = close + 1;
        }
        return new Marked(
                parts.subList(0, parts.size() - 1),
                text.append(example.substring(at)).toString(),
                asides,
                aiOutputs,
                List.copyOf(marks));
    }

    static Draft draft(String text, boolean fromOcr) {
        return draft(List.of(), text, List.of(), fromOcr);
    }

    private static Draft draft(List<String> sources, String text, List<Aside> asides, boolean fromOcr) {
        return Drafting.draft(
                paper("example.txt", text, asides),
                OptionalInt.empty(),
                fromOcr,
                Optional.empty(),
                DAY,
                sources.stream()
                        .map(source -> paper("source.txt", source, List.of()))
                        .toList());
    }

    private static Paper paper(String name, String text, List<Aside> asides) {
        return Paper.of(name, "0".repeat(64), Text.of(text), SourceMap.EMPTY, asides);
    }

    static Report examine(String text) {
        return SUITE.examine(draft(text, false));
    }

    /// The same example with another text.
    Marked with(String other) {
        return new Marked(sources, other, asides, aiOutputs, marks);
    }

    Report examine() {
        return SUITE.examine(draft(sources, text, asides, false)
                .knowing(aiOutputs.stream()
                        .map(words -> paper("tra-loi.txt", words, List.of()))
                        .toList()));
    }

    /// Runs the suite and compares the marks with the quotes that `rule` found.
    void assertFound(String rule) {
        Report report = examine();
        assertThat(report.findings().stream()
                        .map(Report.JudgedFinding::finding)
                        .filter(finding -> finding.rule().value().equals(rule))
                        .map(finding -> finding.quote(report.draft().text())))
                .as("%s in: %s (citations: %s)", rule, text, report.citations())
                .containsExactlyElementsOf(marks);
    }
}
