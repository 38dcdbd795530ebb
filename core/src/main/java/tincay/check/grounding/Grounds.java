package tincay.check.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.PerDraft;
import tincay.check.RuleId;
import tincay.text.Span;

/// What the sources say to each claim of a draft.
public final class Grounds {
    /// A claim is called without support when its chance of being supported is stated below this.
    static final double CHANCE = 0.06;
    /// … and when the sentences nearest to it hold less than this share of its telling words, together.
    static final double HELD = 0.55;
    private static final int NEAREST = 4;
    private static final int SHOWN = 3;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    private final Model model = Model.shipped();
    private final Rarity rarity = Rarity.shipped();
    private final PerDraft<Asked> asked = new PerDraft<>(this::ask);

    /// The sources of one draft, searchable, and the verdicts on its claims.
    private record Asked(Sources sources, List<Verdict> verdicts) {}

    /// A claim that the sources do not bear out.
    ///
    /// @param nearest the sentence of the sources nearest to it
    /// @param difference what turns it against that sentence; absent when nothing like it was found
    /// @param chance the model's probability that it is supported
    record Verdict(
            Words claim,
            Optional<Sources.Sentence> nearest,
            Optional<Difference> difference,
            double chance,
            List<Model.Contribution> contributions) {

        Finding finding(RuleId rule, java.util.Map<String, String> more) {
            java.util.Map<String, String> arguments = new java.util.HashMap<>(more);
            arguments.put("claim", Grounds.oneLine(claim.raw()));
            arguments.put("chance", String.format(java.util.Locale.ROOT, "%.2f", chance));
            arguments.put(
                    "reasons",
                    String.join(
                            "; ",
                            contributions.stream()
                                    .limit(SHOWN)
                                    .map(Model.Contribution::toString)
                                    .toList()));
            return new Finding(
                    rule,
                    new Span(claim.start(0), claim.end(claim.size() - 1)),
                    arguments,
                    nearest
                            .map(sentence -> new Evidence(
                                    sentence.source().name(),
                                    Grounds.oneLine(sentence.words().raw())))
                            .stream()
                            .toList(),
                    Optional.empty());
        }
    }

    /// The claims that are not borne out, in order.
    List<Verdict> verdicts(Draft draft) {
        return asked.of(draft).verdicts();
    }

    Sources sources(Draft draft) {
        return asked.of(draft).sources();
    }

    private Asked ask(Draft draft) {
        Sources sources = new Sources(draft.sources());
        return new Asked(sources, verdicts(draft, sources));
    }

    private List<Verdict> verdicts(Draft draft, Sources sources) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Words claim : Claims.of(draft.paper())) {
            judge(claim, sources).ifPresent(verdicts::add);
        }
        return List.copyOf(verdicts);
    }

    private Optional<Verdict> judge(Words claim, Sources sources) {
        List<Sources.Sentence> near = sources.best(claim, NEAREST);
        if (near.isEmpty()) {
            return isOwnMatter(claim, sources) ? Optional.of(verdict(claim, near, Words.of(""))) : Optional.empty();
        }
        Optional<Verdict> turned = Optional.empty();
        for (Sources.Sentence sentence : near) {
            switch (Likeness.of(claim, sentence.words())) {
                case Likeness.Said() -> {
                    return Optional.empty();
                }
                case Likeness.Turned(Difference difference) ->
                    turned = turned.or(() -> Optional.of(
                            new Verdict(claim, Optional.of(sentence), Optional.of(difference), 0, List.of())));
                case Likeness.Other() -> {}
            }
        }
        if (turned.isPresent()) {
            return turned.map(
                    verdict -> weighed(verdict, sources.around(verdict.nearest().orElseThrow())));
        }
        return held(claim, near, sources) >= HELD
                ? Optional.empty()
                : Optional.of(verdict(claim, near, sources.around(near.getFirst())))
                        .filter(verdict -> verdict.chance() < CHANCE);
    }

    /// Whether most of its telling words stand nowhere in the sources.
    private boolean isOwnMatter(Words claim, Sources sources) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < claim.size(); i++) {
            if (claim.isContent(i)) {
                all++;
                found += sources.holds(claim.hash(i)) ? 1 : 0;
            }
        }
        return found < HELD * all;
    }

    private double held(Words claim, List<Sources.Sentence> near, Sources sources) {
        Bag bag = new Bag(near.size() * 120);
        for (Sources.Sentence sentence : near) {
            Words words = sources.around(sentence);
            for (int i = 0; i < words.size(); i++) {
                bag.add(words.hash(i));
            }
        }
        double all = 0;
        double found = 0;
        for (int i = 0; i < claim.size(); i++) {
            if (claim.isContent(i)) {
                double weight = rarity.weight(claim.hash(i));
                all += weight;
                found += bag.holds(claim.hash(i)) ? weight : 0;
            }
        }
        return all == 0 ? 1 : found / all;
    }

    private Verdict verdict(Words claim, List<Sources.Sentence> near, Words evidence) {
        return weighed(new Verdict(claim, near.stream().findFirst(), Optional.empty(), 0, List.of()), evidence);
    }

    private Verdict weighed(Verdict verdict, Words evidence) {
        double[] values = Traits.of(rarity, evidence, verdict.claim());
        Model.Kind of = verdict.difference().isPresent() ? Model.Kind.CONTRADICTED : Model.Kind.NOT_IN_SOURCES;
        return new Verdict(
                verdict.claim(),
                verdict.nearest(),
                verdict.difference(),
                model.probabilities(values)[0],
                model.contributions(values, of));
    }

    private static String oneLine(String words) {
        return BLANKS.matcher(UNSEEN.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
