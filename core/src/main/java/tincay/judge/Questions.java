package tincay.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.text.Span;
import tincay.text.Syllables;

/// What a report leaves open that a reader of meaning could answer.
///
/// A provision whose words are held is asked about with the sentence that cites it; a sentence of the draft with the
/// sentence of the sources that shares most of its words.
final class Questions {
    static final RuleId PROVISION = new RuleId("judge.provision-does-not-support");
    static final RuleId CLAIM = new RuleId("judge.claim-does-not-follow");

    /// Shorter sentences claim nothing.
    private static final int LEAST = 8;
    /// The share of a claim's syllables that the evidence must hold to be about the same thing.
    private static final double SHARED = 0.4;

    private static final int LONGEST = 2_000;

    private Questions() {}

    /// The questions on `report`, provisions first, each in order of place.
    static List<Question> on(Report report, BiFunction<DocumentNumber, Pinpoint, Optional<String>> words) {
        List<Question> questions = new ArrayList<>(provisions(report, words));
        questions.addAll(claims(report.draft()));
        return questions;
    }

    private static List<Question> provisions(
            Report report, BiFunction<DocumentNumber, Pinpoint, Optional<String>> words) {
        List<Question> questions = new ArrayList<>();
        for (Report.JudgedCitation judged : report.citations()) {
            Citation citation = judged.citation();
            if (judged.resolved().isEmpty() || citation.pinpoints().isEmpty() || citation.inTitle()) {
                continue;
            }
            DocumentNumber number = judged.resolved().get().number();
            String sentence = report.draft().text().quote(sentence(report.draft(), citation.span()));
            for (Pinpoint pinpoint : citation.pinpoints()) {
                words.apply(number, pinpoint)
                        .ifPresent(text -> questions.add(new Question(
                                PROVISION,
                                citation.span(),
                                sentence,
                                "register",
                                report.draft().text().quote(citation.span()),
                                cut(text))));
            }
        }
        return questions;
    }

    private static List<Question> claims(Draft draft) {
        List<Sentence> evidence = new ArrayList<>();
        Map<Long, List<Integer>> holding = new HashMap<>();
        for (Paper source : draft.sources()) {
            for (Span span : sentences(source)) {
                Set<Long> syllables = syllables(source.syllables(), span);
                for (Long syllable : syllables) {
                    holding.computeIfAbsent(syllable, each -> new ArrayList<>()).add(evidence.size());
                }
                evidence.add(new Sentence(source, span));
            }
        }
        List<Question> questions = new ArrayList<>();
        for (Span span : evidence.isEmpty() ? List.<Span>of() : sentences(draft.paper())) {
            Set<Long> claim = syllables(draft.paper().syllables(), span);
            if (claim.size() >= LEAST) {
                nearest(claim, holding)
                        .map(evidence::get)
                        .ifPresent(found -> questions.add(new Question(
                                CLAIM,
                                span,
                                cut(draft.text().quote(span)),
                                found.source().name(),
                                found.source().name(),
                                cut(found.source().text().quote(found.span())))));
            }
        }
        return questions;
    }

    private record Sentence(Paper source, Span span) {}

    /// The sentence of the sources that holds most of the claim's syllables, the first of equals.
    private static Optional<Integer> nearest(Set<Long> claim, Map<Long, List<Integer>> holding) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (Long syllable : claim) {
            holding.getOrDefault(syllable, List.of()).forEach(index -> shared.merge(index, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(each -> each.getValue() >= SHARED * claim.size())
                .min(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Set<Long> syllables(Syllables syllables, Span span) {
        Set<Long> held = new HashSet<>();
        for (int i = syllables.after(span.start()); i < syllables.size() && syllables.start(i) < span.end(); i++) {
            held.add(syllables.hash(i));
        }
        return held;
    }

    private static Span sentence(Draft draft, Span cited) {
        return sentences(draft.paper()).stream()
                .filter(span -> span.overlaps(cited))
                .reduce(Span::to)
                .orElse(cited);
    }

    /// Stretches between line breaks, semicolons and full stops that a blank follows.
    private static List<Span> sentences(Paper paper) {
        String text = paper.text().value();
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean end = at == text.length()
                    || text.charAt(at) == '\n'
                    || text.charAt(at) == ';'
                    || (text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) <= ' '));
            if (end) {
                if (!text.substring(from, at).isBlank()) {
                    spans.add(new Span(from, at));
                }
                from = at + 1;
            }
        }
        return spans;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
