package tincay.dossier;

import java.util.List;

/// What a drafter hands in to open a dossier.
///
/// @param title what it is about, in one line
/// @param documentType of Decree 30/2020/NĐ-CP, as `Tờ trình`
/// @param field that a reviewer must be qualified for
public record Opening(
        String title, String documentType, String field, AiUse aiUse, Upload draft, List<Upload> sources) {
    public Opening {
        title = Typed.line(title, Typed.LINE);
        if (title.isEmpty()) {
            throw new Refused(Refused.Reason.NO_TITLE_GIVEN);
        }
        if (!documentType.matches("\\p{L}[\\p{L} ]{0,59}") || !field.matches("[a-z][a-z-]{0,59}")) {
            throw new Refused(Refused.Reason.NO_SUCH_CHOICE);
        }
        aiUse = aiUse.typed();
        sources = List.copyOf(sources);
    }

    /// The drafter's declaration of how AI was used; blank words mean that none was.
    public record AiUse(String system, String purpose, String parts) {
        private AiUse typed() {
            return new AiUse(
                    Typed.line(system, Typed.NAME), Typed.line(purpose, Typed.LINE), Typed.line(parts, Typed.LINE));
        }
    }
}
