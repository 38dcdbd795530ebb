package tincay.dossier;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    /// @param progress told where it stands, as in the other ways in
    public UUID open(Person drafter, Opening opening, Consumer<Stage> progress) {
        return dossiers.open(drafter, opening, verified(drafter, opening.draft(), opening.sources(), progress));
    }

    /// Opens a dossier that corrects the issued one `wrong`.
    public UUID correct(Person drafter, UUID wrong, Opening opening, Consumer<Stage> progress) {
        return dossiers.correct(
                drafter, wrong, opening, verified(drafter, opening.draft(), opening.sources(), progress));
    }

    public void edit(Person drafter, UUID id, Upload draft, List<Upload> sources, Consumer<Stage> progress) {
        dossiers.edit(drafter, id, draft, sources, verified(drafter, draft, sources, progress));
    }

    /// Puts in what a finding offers as its mend, as a new version.
    ///
    /// @param seen SHA-256 of the version that the person saw
    /// @throws Refused if it is not the present one any more, the finding offers none, or it cannot be put in
    public void mend(Person drafter, UUID id, String seen, int finding) {
        need(drafter);
        Dossiers.Opened opened = dossiers.open(drafter, id);
        if (!opened.dossier().version().sha256().equals(seen)) {
            throw new Refused(Reason.OTHER_BYTES);
        }
        if (!(opened.dossier() instanceof Dossier.Editable)) {
            throw new Refused(Reason.NOT_IN_THIS_STATE);
        }
        Findings.Mend mend = opened.findings().all().stream()
                .filter(each -> each.place() == finding)
                .flatMap(each -> each.mend().stream())
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NOT_MENDABLE));
        List<Upload> sources = dossiers.sources(drafter, id);
        switch (verifies.mend(dossiers.file(drafter, id), sources, mend)) {
            case Verifies.Mending.NotInPlace() -> throw new Refused(Reason.NOT_MENDABLE);
            case Verifies.Mending.Mended(var draft, var outcome) ->
                dossiers.mend(drafter, id, seen, draft, sources, report(outcome));
        }
    }

    /// Verifies and stores nothing.
    ///
    /// @throws Refused if the person is no drafter, or the draft carries a state secret's marking
    /// @throws Unreadable if it could not be read
    public Verifies.Outcome.Report verify(Person drafter, Upload draft, List<Upload> sources) {
        return verified(drafter, draft, sources, Stage.UNWATCHED);
    }

    private Verifies.Outcome.Report verified(
            Person drafter, Upload draft, List<Upload> sources, Consumer<Stage> progress) {
        need(drafter);
        Verifies.Outcome.Report report = report(verdicts.count(() -> verifies.verify(draft, sources, progress)));
        progress.accept(Stage.of(Stage.Step.STORING));
        return report;
    }

    private static void need(Person drafter) {
        if (!drafter.is(Role.DRAFTER)) {
            throw new Refused(Reason.NO_ROLE);
        }
    }

    private static Verifies.Outcome.Report report(Verifies.Outcome outcome) {
        return switch (outcome) {
            case Verifies.Outcome.Report report -> report;
            case Verifies.Outcome.Unreadable(var reason) -> throw new Unreadable(reason);
            case Verifies.Outcome.Secret(var marking) -> throw new Refused(Reason.STATE_SECRET);
        };
    }
}
