package tincay.dossier;

import java.util.List;

/// What a drafter hands in to open a dossier.
///
/// @param documentType of Decree 30/2020/NĐ-CP, as `Tờ trình`
/// @param field that a reviewer must be qualified for
public record Opening(
        String title, String documentType, String field, AiUse aiUse, Upload draft, List<Upload> sources) {
    public Opening {
        sources = List.copyOf(sources);
    }

    /// The drafter's declaration of how AI was used; blank words mean that none was.
    public record AiUse(String system, String purpose, String parts) {}
}
