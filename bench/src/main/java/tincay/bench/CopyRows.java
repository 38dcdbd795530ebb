package tincay.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.copying.UnattributedPassage;
import tincay.suite.Drafting;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// The rows of `bench quality` on copied passages: verbatim, changed, attributed, and drafts with none.
///
/// `plagdet` as PAN defines it (Potthast et al., COLING 2010): precision and recall on characters, each averaged over
/// passages, divided by the logarithm of how many findings fall on one passage.
final class CopyRows {
    private static final int VERBATIM = 1000;
    private static final int CHANGED = 250;
    private static final int CLEAN = 1000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final UnattributedPassage check = new UnattributedPassage(Optional.empty());
    private final Copies copies;
    private final BiConsumer<String, String> figure;
    private final List<String> errors = new ArrayList<>();

    private CopyRows(Copies copies, BiConsumer<String, String> figure) {
        this.copies = copies;
        this.figure = figure;
    }

    /// Measures and names each figure; the errors come back.
    static List<String> run(DataFolder data, long seed, BiConsumer<String, String> figure) throws IOException {
        CopyRows rows = new CopyRows(new Copies(data, seed), figure);
        long alarms = rows.clean();
        rows.verbatim(alarms);
        Copies.CHANGED.forEach(rows::changed);
        Copies.GIVEN.forEach(rows::given);
        return rows.errors;
    }

    private long clean() {
        long alarms = 0;
        for (int i = 0; i < CLEAN; i++) {
            Copies.Copy copy = copies.clean();
            List<Finding> findings = findings(copy);
            alarms += findings.isEmpty() ? 0 : 1;
            findings.forEach(finding -> errors.add(
                    "clean: " + quoted(copy, finding.span()) + " " + finding.arguments() + finding.evidence()));
        }
        figure.accept("copying, false alarms on unrelated texts", new Rate(alarms, CLEAN).toString());
        return alarms;
    }

    private void verbatim(long alarms) {
        long hits = 0;
        long elsewhere = 0;
        for (int i = 0; i < VERBATIM; i++) {
            Copies.Copy copy = copies.copy(Copies.VERBATIM, 14, 60);
            List<Finding> findings = findings(copy);
            boolean hit = findings.stream().anyMatch(finding -> finding.span().overlaps(copy.planted()));
            hits += hit ? 1 : 0;
            elsewhere += findings.stream().anyMatch(finding -> !finding.span().overlaps(copy.planted())) ? 1 : 0;
            if (!hit) {
                errors.add("verbatim, not found: " + quoted(copy, copy.planted()));
            }
        }
        figure.accept("copying, recall, verbatim, 14 to 60 syllables", new Rate(hits, VERBATIM).toString());
        figure.accept(
                "copying, precision at one unrelated text for each copy",
                new Rate(hits, hits + Math.max(alarms, elsewhere)).toString());
    }

    private void changed(String kind) {
        double recall = 0;
        double precision = 0;
        long findings = 0;
        long hitPassages = 0;
        long hitFindings = 0;
        for (int i = 0; i < CHANGED; i++) {
            Copies.Copy copy = copies.copy(kind, 30, 120);
            long covered = 0;
            long on = 0;
            for (Finding finding : findings(copy)) {
                long shared = shared(finding.span(), copy.planted());
                covered += shared;
                on += shared > 0 ? 1 : 0;
                precision += (double) shared / finding.span().length();
                findings++;
            }
            recall += Math.min(1, (double) covered / copy.planted().length());
            hitPassages += on > 0 ? 1 : 0;
            hitFindings += on;
            if (on == 0) {
                errors.add(kind + ", not found: " + quoted(copy, copy.planted()));
            }
        }
        double r = recall / CHANGED;
        double p = findings == 0 ? 0 : precision / findings;
        double granularity = hitPassages == 0 ? 1 : (double) hitFindings / hitPassages;
        double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
        figure.accept(
                "copying, plagdet, " + kind,
                String.format(
                        Locale.ROOT,
                        "%.4f  (precision %.4f, recall %.4f, granularity %.3f, %d of %d passages)",
                        f1 / (Math.log(1 + granularity) / Math.log(2)),
                        p,
                        r,
                        granularity,
                        hitPassages,
                        CHANGED));
    }

    private void given(String kind) {
        long alarms = 0;
        for (int i = 0; i < CHANGED; i++) {
            Copies.Copy copy = copies.copy(kind, 14, 60);
            List<Finding> findings = findings(copy).stream()
                    .filter(finding -> finding.span().overlaps(copy.planted()))
                    .toList();
            alarms += findings.isEmpty() ? 0 : 1;
            findings.forEach(finding -> errors.add(kind + ", called copied: "
                    + copy.draft()
                            .substring(
                                    Math.max(0, finding.span().start() - 80),
                                    finding.span().end())));
        }
        figure.accept("copying, false alarms, " + kind, new Rate(alarms, CHANGED).toString());
    }

    private List<Finding> findings(Copies.Copy copy) {
        return check.examine(draft(copy)).findings();
    }

    static Draft draft(Copies.Copy copy) {
        return Drafting.draft(
                paper("draft.txt", copy.draft()),
                OptionalInt.empty(),
                false,
                Optional.of(DAY),
                DAY,
                List.of(paper("source.txt", copy.source())));
    }

    private static Paper paper(String name, String words) {
        Text text = Text.of(words);
        return Paper.of(name, text.sha256(), text, SourceMap.EMPTY, List.of());
    }

    private static long shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static String quoted(Copies.Copy copy, Span span) {
        return "«" + copy.draft().substring(span.start(), span.end()).replaceAll("\\s+", " ") + "»";
    }
}
