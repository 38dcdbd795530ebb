package tincay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tincay.check.Answer;
import tincay.check.Coverage;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Report;
import tincay.check.Report.JudgedFinding;
import tincay.check.Severity;
import tincay.text.Text;

/// A report as terminal text: a short head, one block per finding, what could not be checked, and the counts.
public final class TerminalReport {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final String INDENT = "    ";

    private final Report report;
    private final Wording wording;
    private final Paint paint;
    private final int width;
    private final Lines lines;
    private final StringBuilder out = new StringBuilder();

    private TerminalReport(Report report, Messages messages, Paint paint, int width) {
        this.report = report;
        this.wording = new Wording(messages);
        this.paint = paint;
        this.width = Math.clamp(width, NARROWEST, WIDEST);
        this.lines = new Lines(report.draft().text());
    }

    /// The report in lines of at most `columns`, kept between 40 and 100.
    public static String of(Report report, Messages messages, boolean colour, int columns) {
        return new TerminalReport(report, messages, colour ? Paint.COLOUR : Paint.PLAIN, columns).write();
    }

    private String write() {
        head();
        for (JudgedFinding finding : report.findings()) {
            finding(finding);
        }
        gaps();
        foot();
        return out.toString();
    }

    private void head() {
        String title = wording.messages().text("title");
        String name = Visible.line(report.draft().name());
        line("");
        if (Visible.columns(Product.NAME + title + name) + 9 <= width) {
            int blanks = width - 2 - Visible.columns(Product.NAME + " · " + title) - Visible.columns(name);
            line("  " + paint.strong(Product.NAME) + paint.dim(" · " + title) + " ".repeat(blanks)
                    + paint.strong(name));
        } else {
            line("  " + paint.strong(Product.NAME) + paint.dim(" · " + title));
            folded("  ", name);
        }
        rule();
        verdict();
        dim(wording.asOf(report.draft().asOf()));
        dim(wording.register(report.register()));
        dim(checked());
        if (report.draft().fromOcr()) {
            dim(wording.label("fromOcr"));
        }
    }

    private void verdict() {
        String sentence = wording.conclusion(report);
        Tally tally = Tally.of(report);
        String sign =
                tally.blocking() > 0 ? sign(Severity.BLOCK) : report.findings().isEmpty() ? "✓" : "!";
        List<String> rows = Fold.lines(sentence, width - 4);
        for (int row = 0; row < rows.size(); row++) {
            String words = (row == 0 ? sign : " ") + " " + rows.get(row);
            line("  "
                    + (tally.blocking() > 0
                            ? paint.severity(Severity.BLOCK, words)
                            : report.findings().isEmpty() ? paint.good(words) : paint.severity(Severity.WARN, words)));
        }
    }

    private String checked() {
        Tally tally = Tally.of(report);
        Messages messages = wording.messages();
        List<String> parts = new ArrayList<>();
        parts.add(messages.count("count.citations", report.citations().size()));
        parts.add(messages.count("count.rules", report.coverage().size()) + ": "
                + messages.count("count.found", tally.found()));
        parts.add(messages.count("count.clear", tally.clear()));
        parts.add(messages.count("count.could-not-check", tally.couldNotCheck()));
        return String.join(" · ", parts);
    }

    private void finding(JudgedFinding judged) {
        Finding finding = judged.finding();
        Severity severity = judged.severity();
        line("");
        heading(severity, wording.summary(finding.rule()), finding.rule().value());
        String place = wording.place(
                report.draft().map().at(finding.span().start()),
                lines.lineOf(finding.span().start()));
        line("    " + paint.dim(wording.severity(severity) + " · " + place));
        quote(report.draft().text(), judged);
        folded(INDENT, wording.message(finding));
        for (Evidence evidence : finding.evidence()) {
            labelled(wording.origin(evidence), evidence.quote());
        }
        finding.suggestion().ifPresent(words -> labelled(wording.label("suggestion"), words));
        labelled(wording.label("advice"), wording.advice(finding));
        labelled(wording.label("basis"), wording.basis(finding.rule()));
    }

    private void heading(Severity severity, String summary, String rule) {
        int blanks = width - 4 - Visible.columns(summary) - Visible.columns(rule);
        String words = "  " + paint.severity(severity, sign(severity) + " " + summary);
        if (blanks >= 2) {
            line(words + " ".repeat(blanks) + paint.dim(rule));
        } else {
            line(words);
            line(INDENT + paint.dim(rule));
        }
    }

    private void quote(Text text, JudgedFinding judged) {
        for (MarkedLine.Row row :
                MarkedLine.of(text, lines, judged.finding().span(), width - 6).rows()) {
            line("    " + paint.dim("│") + " " + row.before() + paint.severity(judged.severity(), row.marked())
                    + row.after());
            if (!row.marked().isEmpty()) {
                line("    " + paint.dim("│") + " " + " ".repeat(Visible.columns(row.before()))
                        + paint.severity(judged.severity(), "‾".repeat(Visible.columns(row.marked()))));
            }
        }
    }

    private void labelled(String label, String words) {
        int column = Math.clamp(
                Math.max(labelColumn(), Visible.columns(Visible.line(label)) + 2), 0, Math.max(14, width / 3));
        List<String> rows = Fold.lines(Visible.line(words), width - 4 - column);
        String name = Visible.line(label);
        if (Visible.columns(name) + 2 > column) {
            line(INDENT + paint.dim(name));
            name = "";
        }
        for (int row = 0; row < rows.size(); row++) {
            String left = row == 0 ? name : "";
            line(INDENT + paint.dim(left) + " ".repeat(column - Visible.columns(left)) + rows.get(row));
        }
    }

    private int labelColumn() {
        return List.of("register", "suggestion", "advice", "basis").stream()
                        .mapToInt(key -> Visible.columns(wording.label(key)))
                        .max()
                        .orElseThrow()
                + 2;
    }

    private void gaps() {
        List<Coverage> gaps = report.coverage().stream()
                .filter(line ->
                        line.answer() == Answer.COULD_NOT_CHECK || line.reason().isPresent())
                .toList();
        if (gaps.isEmpty()) {
            return;
        }
        line("");
        line("  " + paint.strong("? " + wording.answer(Answer.COULD_NOT_CHECK)));
        gaps.stream()
                .collect(Collectors.groupingBy(
                        gap -> wording.reason(gap).orElse(""), java.util.TreeMap::new, Collectors.toList()))
                .forEach((reason, rules) -> {
                    String names = rules.stream().map(gap -> gap.rule().value()).collect(Collectors.joining(", "));
                    folded(INDENT, reason.isEmpty() ? names : reason);
                    if (!reason.isEmpty()) {
                        Fold.lines(names, width - 4).forEach(row -> line(INDENT + paint.dim(row)));
                    }
                });
    }

    private void foot() {
        Messages messages = wording.messages();
        Tally tally = Tally.of(report);
        line("");
        rule();
        line("  "
                + String.join(
                        paint.dim(" · "),
                        counted(Severity.BLOCK, messages.count("count.block", tally.blocking()), tally.blocking()),
                        counted(Severity.WARN, messages.count("count.warn", tally.warnings()), tally.warnings()),
                        counted(Severity.NOTE, messages.count("count.note", tally.notes()), tally.notes())));
        line("");
    }

    private String counted(Severity severity, String words, int count) {
        return count == 0 ? paint.dim(words) : paint.severity(severity, words);
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case BLOCK -> "✗";
            case WARN -> "!";
            case NOTE -> "i";
        };
    }

    private void rule() {
        line("  " + paint.dim("─".repeat(width - 2)));
    }

    private void dim(String words) {
        Fold.lines(words, width - 4).forEach(row -> line("    " + paint.dim(row)));
    }

    private void folded(String indent, String words) {
        Fold.lines(Visible.line(words), width - indent.length()).forEach(row -> line(indent + row));
    }

    private void line(String words) {
        out.append(words.stripTrailing()).append('\n');
    }
}
