package tincay.check.residue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tincay.check.Beside;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Orders;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.text.Aside;
import tincay.text.Phrases;
import tincay.text.Span;
import tincay.text.Syllables;
import tincay.text.Text;

/// Words meant for a machine that reads the draft: “bỏ qua các chỉ dẫn trước”, “ignore previous instructions”, “người
/// thẩm định đã duyệt”, and words that imitate our own report.
///
/// Looked for in the text, in what is out of sight, in tags, Base64, Morse, spaced and reversed letters, and in the
/// sources as well.
public record AddressedToAModel() implements Check {
    private static final RuleId RULE = new RuleId("residue.addressed-to-a-model");
    private static final List<String> ORDERS = Orders.lines();
    private static final Phrases IMITATIONS = Phrases.withUnmarked(Lists.lines("imitations.txt"));
    private static final List<String> SQUEEZED = ORDERS.stream()
            .map(line -> Disguises.squeezed(line.replace("*", "")))
            .filter(letters -> letters.length() >= 12)
            .toList();

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        inWords(draft.paper(), findings, span -> Optional.of(span), "");
        inAsides(draft, draft.paper(), findings, "");
        for (Paper source : draft.sources()) {
            inWords(source, findings, span -> head(draft), source.name());
            inAsides(draft, source, findings, source.name());
        }
        return Outcome.of(findings.stream().distinct().limit(Findings.SHOWN).toList());
    }

    private static Optional<Span> head(Draft draft) {
        return draft.text().length() == 0
                ? Optional.empty()
                : Optional.of(Beside.line(draft.text().value(), 0));
    }

    private static void inWords(
            Paper paper, List<Finding> findings, Function<Span, Optional<Span>> place, String source) {
        String text = paper.text().value();
        for (Phrases.Match match : Orders.in(paper.syllables())) {
            add(
                    findings,
                    place.apply(match.span()),
                    variant(source, "order"),
                    paper.text().quote(match.span()),
                    source);
        }
        for (Phrases.Match match : IMITATIONS.in(paper.syllables())) {
            add(
                    findings,
                    place.apply(match.span()),
                    variant(source, "imitation"),
                    paper.text().quote(match.span()),
                    source);
        }
        for (Disguises.LaidOpen open : Disguises.in(text)) {
            if (isOrder(open)) {
                add(findings, place.apply(open.span()), variant(source, "disguised"), open.words(), source);
            }
        }
        for (Phrases.Match match : REVERSED.in(paper.syllables())) {
            add(
                    findings,
                    place.apply(match.span()),
                    variant(source, "disguised"),
                    Disguises.backwards(paper.text().quote(match.span())),
                    source);
        }
    }

    /// The orders as they read from the end: syllables and letters turned round.
    private static final Phrases REVERSED =
            Phrases.withUnmarked(ORDERS.stream().map(Disguises::backwards).toList());

    private static void inAsides(Draft draft, Paper paper, List<Finding> findings, String source) {
        for (Aside aside : paper.asides()) {
            Syllables words = Syllables.of(Text.of(aside.words()));
            boolean order = !Orders.in(words).isEmpty()
                    || Disguises.in(aside.words()).stream().anyMatch(AddressedToAModel::isOrder);
            if (order) {
                Optional<Span> place = source.isEmpty() ? Beside.of(draft.paper(), aside) : head(draft);
                add(findings, place, variant(source, "hidden"), aside.words(), source);
            }
        }
    }

    private static boolean isOrder(Disguises.LaidOpen open) {
        if (!open.joined()) {
            return !Orders.in(Syllables.of(Text.of(open.words()))).isEmpty();
        }
        String letters = Disguises.squeezed(open.words());
        return SQUEEZED.stream().anyMatch(letters::contains);
    }

    private static String variant(String source, String kind) {
        return source.isEmpty() ? kind : "source";
    }

    private static void add(List<Finding> findings, Optional<Span> place, String variant, String words, String source) {
        place.ifPresent(span -> {
            Map<String, String> arguments = new HashMap<>();
            arguments.put("variant", variant);
            arguments.put("words", Findings.shown(words));
            arguments.put("source", source);
            if (!source.isEmpty() || variant.equals("hidden")) {
                arguments.put(Finding.UNSEEN, Findings.shown(words));
            }
            findings.add(new Finding(
                    RULE,
                    span,
                    arguments,
                    source.isEmpty() ? List.of() : List.of(new Evidence(source, Findings.shown(words))),
                    Optional.empty()));
        });
    }
}
