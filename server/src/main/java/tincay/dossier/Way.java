package tincay.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// By whom a draft was let pass to its reviewer.
public sealed interface Way {
    /// The head of the unit checked the content (Decree 30/2020/NĐ-CP Art. 12).
    record Unit(UUID unitHead) implements Way {}

    /// Two persons opened the emergency path, with a reason; the unit's check is made up for afterwards.
    ///
    /// @param until when the path closes by itself for what is not numbered yet
    record Emergency(UUID asked, UUID agreed, String reason, Instant until) implements Way {}

    /// The emergency path, reviewed after the document was issued.
    record Reviewed(Emergency way, UUID by, String words) implements Way {}

    /// The emergency path, reviewed or not; absent where it was not taken.
    default Optional<Emergency> hurried() {
        return switch (this) {
            case Unit unit -> Optional.empty();
            case Emergency emergency -> Optional.of(emergency);
            case Reviewed reviewed -> Optional.of(reviewed.way());
        };
    }
}
