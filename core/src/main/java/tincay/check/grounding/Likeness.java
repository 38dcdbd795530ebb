package tincay.check.grounding;

import java.util.Optional;

/// How a claim stands to one sentence of the sources.
sealed interface Likeness {
    /// The sentence says what the claim says.
    record Said() implements Likeness {}

    /// It says the same but for one word that turns it round.
    record Turned(Difference difference) implements Likeness {}

    /// It says something else, or not all of it.
    record Other() implements Likeness {}

    static Likeness of(Words claim, Words sentence) {
        Bag held = sentence.bag();
        int shared = 0;
        boolean whole = true;
        for (int i = 0; i < claim.size(); i++) {
            boolean here = held.holds(claim.hash(i));
            shared += here ? 1 : 0;
            whole &= here || !claim.isContent(i);
        }
        if (!whole && !Difference.isLikely(shared, claim)) {
            return new Other();
        }
        int[] partner = Alignment.of(claim, sentence);
        Optional<Difference> difference = Difference.between(claim, sentence, partner);
        if (difference.isPresent()) {
            return new Turned(difference.get());
        }
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0 && claim.isContent(i)) {
                return new Other();
            }
        }
        return new Said();
    }
}
