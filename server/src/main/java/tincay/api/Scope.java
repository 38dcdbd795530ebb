package tincay.api;

import java.util.Arrays;
import java.util.List;

/// What a token may be used for. None lets anybody check, confirm, approve, number or withdraw a document.
public enum Scope {
    /// Dossiers with their history, findings and reports.
    DOSSIERS_READ("dossiers:read"),
    /// Handing in drafts and taking them back, as a drafter.
    DOSSIERS_WRITE("dossiers:write"),
    /// Issued files, their proofs and the checkpoint.
    EVIDENCE_READ("evidence:read"),
    /// The list of what was issued, with files and proofs, for a document-exchange system.
    HANDOVER_READ("handover:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /// Its name in a token, as `dossiers:read`.
    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException if there is none of this code
    public static Scope of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a scope: `" + code + "`; one of "
                        + List.of(values()).stream().map(Scope::code).toList()));
    }
}
