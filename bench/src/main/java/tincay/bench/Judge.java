package tincay.bench;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.Severity;
import tincay.suite.Drafting;
import tincay.suite.Suite;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// Runs sentences and texts through the real pipeline.
record Judge(Suite suite) {
    Report report(String name, Text text, LocalDate day) {
        return suite.examine(draft(name, text, day));
    }

    static Draft draft(String name, Text text, LocalDate day) {
        return Drafting.draft(
                Paper.of(name, text.sha256(), text, SourceMap.EMPTY, List.of()),
                OptionalInt.empty(),
                false,
                Optional.of(day),
                day,
                List.of());
    }

    /// The verdict on the citation of `mutant`, as the report gives it; `not read` when it was not read as a citation.
    ///
    /// A note is none: a text promulgated but not yet in force stays `exact` here.
    String verdict(Mutant mutant) {
        Report report = report("mutant", Text.of(mutant.sentence()), mutant.day());
        Span place = new Span(mutant.from(), mutant.to());
        return report.citations().stream()
                .filter(each -> each.citation().span().overlaps(place))
                .filter(each -> each.citation().number().isPresent())
                .min(Comparator.comparingInt(
                        each -> Math.abs(each.citation().span().start() - place.start())
                                + Math.abs(each.citation().span().end() - place.end())))
                .map(each -> onlyNoted(report, each) ? "exact" : each.verdict())
                .orElse("not read");
    }

    private static boolean onlyNoted(Report report, Report.JudgedCitation judged) {
        return report.findings().stream()
                        .filter(each ->
                                each.finding().span().equals(judged.citation().span()))
                        .filter(each -> !each.finding().rule().fault().equals("unverifiable"))
                        .allMatch(each -> each.severity() == Severity.NOTE)
                && !judged.verdict().equals("unverifiable");
    }
}
