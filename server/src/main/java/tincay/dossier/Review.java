package tincay.dossier;

import java.util.List;
import java.util.UUID;

/// Who checked what AI made, by what they are qualified, and what they answered.
///
/// @param certificateSha256 of the certificate that was valid for the field on that day; empty when none was
public record Review(UUID reviewer, String certificateSha256, List<Resolution> resolutions) {
    public Review {
        resolutions = List.copyOf(resolutions);
    }
}
