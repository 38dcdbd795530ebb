package tincay.judge;

import java.util.Optional;
import tincay.text.Folding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the judge said, after we looked at it ourselves.
sealed interface Verdict {
    /// The evidence bears the claim out, or the judge cannot tell; nothing follows from either.
    record Silent() implements Verdict {}

    /// The evidence says otherwise or not that much; `quotation` stands in the evidence, as we found.
    record Doubted(String quotation) implements Verdict {}

    /// No answer, or one that does not hold: not our form, or a quotation that is not there.
    record Unusable() implements Verdict {}

    JsonMapper JSON = new JsonMapper();
    /// A quotation of fewer syllables stands in any text.
    int LEAST = 3;

    /// Reads the model's answer to a question on `evidence`.
    static Verdict of(String answer, String evidence) {
        JsonNode root;
        try {
            root = JSON.readTree(answer);
        } catch (JacksonException noJson) {
            return new Unusable();
        }
        if (!root.isObject() || root.size() != 2) {
            return new Unusable();
        }
        return switch (root.path("verdict").asString("")) {
            case "supported", "unclear" -> new Silent();
            case "not_supported" -> doubted(root.path("quotation").asString(""), evidence);
            case String other -> new Unusable();
        };
    }

    private static Verdict doubted(String quotation, String evidence) {
        String words = " " + Folding.line(quotation) + " ";
        boolean stands =
                Folding.syllables(quotation).size() >= LEAST && (" " + Folding.line(evidence) + " ").contains(words);
        return Optional.of(quotation)
                .filter(each -> stands)
                .<Verdict>map(Doubted::new)
                .orElseGet(Unusable::new);
    }
}
