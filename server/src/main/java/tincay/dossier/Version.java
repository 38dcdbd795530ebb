package tincay.dossier;

import java.util.UUID;

/// One state of a draft's bytes; an edit makes another one.
///
/// @param number from 1
/// @param sha256 of the exact bytes, hexadecimal
/// @param drafter who uploaded it
public record Version(int number, String sha256, String fileName, UUID drafter) {}
