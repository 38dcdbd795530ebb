package tincay.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tincay.text.Place;

/// The lines of one page in reading order.
///
/// @param isScan the page shows a picture and holds no words
/// @param fromLayer the words are an unseen layer over a picture: an earlier character recognition
record PdfPage(int number, List<Line> lines, boolean isScan, boolean fromLayer) {
    private static final int LEAST_PAGES = 3;
    private static final double SHARE = 0.6;

    record Line(String words, LegacyFont font) {}

    /// Puts all pages in order; first and last lines that repeat through the file follow once, at the end.
    static void pour(List<PdfPage> pages, Composition out) throws Unreadable {
        Set<String> edges = edges(pages);
        Map<String, Integer> kept = new HashMap<>();
        List<Line> atEnd = new ArrayList<>();
        List<Place> endPlaces = new ArrayList<>();
        for (PdfPage page : pages) {
            List<Line> lines = page.lines();
            for (int i = 0; i < lines.size(); i++) {
                Place place =
                        new Place("", OptionalInt.of(page.number()), i + 1, Optional.empty(), 1, OptionalLong.empty());
                Line line = lines.get(i);
                boolean edge = (i == 0 || i == lines.size() - 1) && edges.contains(line.words());
                if (edge) {
                    if (kept.merge(line.words(), 1, Integer::sum) == 1) {
                        atEnd.add(line);
                        endPlaces.add(place);
                    }
                } else {
                    out.append(line.words(), place, line.font());
                    out.separate('\n');
                }
            }
        }
        for (int i = 0; i < atEnd.size(); i++) {
            out.append(atEnd.get(i).words(), endPlaces.get(i), atEnd.get(i).font());
            out.separate('\n');
        }
    }

    /// Lines that stand first or last on most pages, word for word.
    private static Set<String> edges(List<PdfPage> pages) {
        Set<String> edges = new LinkedHashSet<>();
        if (pages.size() < LEAST_PAGES) {
            return edges;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (PdfPage page : pages) {
            if (!page.lines().isEmpty()) {
                Set<String> own = new LinkedHashSet<>();
                own.add(page.lines().getFirst().words());
                own.add(page.lines().getLast().words());
                own.forEach(words -> {
                    if (seen.merge(words, 1, Integer::sum) >= SHARE * pages.size()) {
                        edges.add(words);
                    }
                });
            }
        }
        return edges;
    }
}
