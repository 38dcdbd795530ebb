package tincay.dossier;

import java.util.List;

/// What the verification of one version said, as far as the gate asks.
///
/// @param reportSha256 of the report's bytes, hexadecimal
/// @param suite the version of the checks; `register` of the law, `policy` of the severities
/// @param toAnswer the places of the findings, from 0, that the reviewer must answer: all above a note
public record Checked(String reportSha256, String suite, String register, String policy, List<Integer> toAnswer) {
    public Checked {
        toAnswer = List.copyOf(toAnswer);
    }
}
