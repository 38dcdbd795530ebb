package tincay.dossier;

import java.util.UUID;

/// The person's agency has no such dossier; whether another one has is not said.
public final class NoSuchDossier extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchDossier(UUID id) {
        super("no such dossier: `" + id + "`");
    }
}
