package tincay.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tincay.dossier.Refused.Reason;
import tincay.people.Person;
import tincay.people.Role;

/// Takes in drafts: verified first, stored afterwards, so that no state secret and nothing unread is ever stored.
@Component
public class Intake {
    private final Verifies verifies;
    private final Dossiers dossiers;
    private final Verdicts verdicts;

    public Intake(Verifies verifies, Dossiers dossiers, Verdicts verdicts) {
        this.verifies = verifies;
        this.dossiers = dossiers;
        this.verdicts = verdicts;
    }

    /// The draft could not be read, so nothing was stored.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }

    public UUID open(Person drafter, Opening opening) {
        return dossiers.open(drafter, opening, verify(drafter, opening.draft(), opening.sources()));
    }

    /// Opens a dossier that corrects the issued one `wrong`.
    public UUID correct(Person drafter, UUID wrong, Opening opening) {
        return dossiers.correct(drafter, wrong, opening, verify(drafter, opening.draft(), opening.sources()));
    }

    public void edit(Person drafter, UUID id, Upload draft, List<Upload> sources) {
        dossiers.edit(drafter, id, draft, sources, verify(drafter, draft, sources));
    }

    /// Verifies and stores nothing.
    ///
    /// @throws Refused if the person is no drafter, or the draft carries a state secret's marking
    /// @throws Unreadable if it could not be read
    public Verifies.Outcome.Report verify(Person drafter, Upload draft, List<Upload> sources) {
        if (!drafter.is(Role.DRAFTER)) {
            throw new Refused(Reason.NO_ROLE);
        }
        return switch (verdicts.count(() -> verifies.verify(draft, sources))) {
            case Verifies.Outcome.Report report -> report;
            case Verifies.Outcome.Unreadable(var reason) -> throw new Unreadable(reason);
            case Verifies.Outcome.Secret(var marking) -> throw new Refused(Reason.STATE_SECRET);
        };
    }
}
