package tincay.dossier;

import java.util.List;

/// What the verification of one version said, as far as the gate asks.
///
/// @param reportSha256 of the report's bytes, hexadecimal
/// @param toAnswer the places of the findings, from 0, that the reviewer must answer: all above a note
public record Checked(String reportSha256, List<Integer> toAnswer) {
    public Checked {
        toAnswer = List.copyOf(toAnswer);
    }
}
