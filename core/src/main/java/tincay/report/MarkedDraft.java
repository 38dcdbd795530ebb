package tincay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tincay.check.Report;
import tincay.check.Report.JudgedFinding;
import tincay.check.Severity;
import tincay.text.Place;
import tincay.text.Span;

/// The draft as markup: a paragraph a line, each finding marked and linked to its entry, each citation an anchor.
///
/// Finding `n` (from 1) is marked at `m<n>` and links to `f<n>`; citation `n` stands at `q<n>`. Marks may overlap: a
/// stretch shows its most severe finding, and every finding ends with its number.
final class MarkedDraft {
    private final Report report;
    private final Wording wording;
    private final Lines lines;
    private final TreeMap<Integer, Edge> edges = new TreeMap<>();
    private final TreeSet<Integer> open = new TreeSet<>();
    private int openCitations;

    /// What begins and ends at one offset: numbers of findings and citations, from 1.
    private record Edge(
            List<Integer> beginning, List<Integer> ending, List<Integer> citations, List<Integer> endingCitations) {
        Edge() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    MarkedDraft(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.lines = new Lines(report.draft().text());
        int number = 1;
        for (JudgedFinding judged : report.findings()) {
            Span span = judged.finding().span();
            edge(span.start()).beginning().add(number);
            edge(span.end()).ending().add(number);
            number++;
        }
        number = 1;
        for (Report.JudgedCitation judged : report.citations()) {
            edge(judged.citation().span().start()).citations().add(number);
            edge(judged.citation().span().end()).endingCitations().add(number);
            number++;
        }
    }

    void write(Markup markup) {
        int page = 0;
        for (int line = 1; line <= lines.count(); line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            Optional<Place> place = report.draft().map().at(start);
            if (place.isPresent() && place.get().page().orElse(page) != page) {
                page = place.get().page().orElse(page);
                markup.element(
                        "p class=\"page\"",
                        wording.messages()
                                .text(
                                        "label.page",
                                        java.util.Map.of(
                                                "page", wording.messages().number(page))));
            }
            if (end > start) {
                markup.open("p");
                stretch(markup, start, end);
                markup.close("p").newLine();
            } else {
                markup.element("p class=\"blank\"", "\u00A0").newLine();
            }
        }
    }

    private void stretch(Markup markup, int start, int end) {
        int from = start;
        for (var edge : edges.subMap(start, true, end, true).entrySet()) {
            int at = edge.getKey();
            segment(markup, from, at);
            boolean last = at == end;
            edge(markup, edge.getValue(), last);
            from = at;
        }
        segment(markup, from, end);
    }

    /// At the end of a line only what ends there is written; what begins is written by the next line.
    private void edge(Markup markup, Edge edge, boolean atLineEnd) {
        for (int number : edge.ending()) {
            if (open.remove(number)) {
                reference(markup, number);
            }
        }
        openCitations -= edge.endingCitations().size();
        edge.ending().clear();
        edge.endingCitations().clear();
        if (atLineEnd) {
            return;
        }
        edge.citations().forEach(number -> markup.raw("<span id=\"q" + number + "\"></span>"));
        edge.beginning().forEach(number -> markup.raw("<span id=\"m" + number + "\" class=\"here\"></span>"));
        openCitations += edge.citations().size();
        open.addAll(edge.beginning());
        edge.citations().clear();
        edge.beginning().clear();
    }

    private void segment(Markup markup, int from, int to) {
        if (from >= to) {
            return;
        }
        String words = report.draft().text().value().substring(from, to);
        Optional<Integer> top = open.stream().min(java.util.Comparator.comparing(this::severity));
        if (top.isPresent()) {
            markup.open("mark class=\"" + Wording.name(severity(top.get())) + "\"")
                    .element("a href=\"#f" + top.get() + "\"", words)
                    .close("mark");
        } else if (openCitations > 0) {
            markup.element("mark class=\"cited\"", words);
        } else {
            markup.words(words);
        }
    }

    private void reference(Markup markup, int number) {
        markup.raw("<a class=\"ref " + Wording.name(severity(number)) + "\" href=\"#f" + number + "\">")
                .words(Integer.toString(number))
                .close("a");
    }

    private Severity severity(int number) {
        return report.findings().get(number - 1).severity();
    }

    private Edge edge(int offset) {
        return edges.computeIfAbsent(offset, at -> new Edge());
    }
}
