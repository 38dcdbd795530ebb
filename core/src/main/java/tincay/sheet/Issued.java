package tincay.sheet;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An issued document as its evidence sheet tells of it.
///
/// @param number with the symbol, as it was given
/// @param title what it is about (trích yếu)
/// @param reviewer the name of the one who confirmed
/// @param head the name of the one who approved
/// @param aiUse what was declared; absent when the drafter declared that no AI was used
public record Issued(
        String agency,
        String documentType,
        String number,
        LocalDate date,
        String title,
        String reviewer,
        String head,
        Optional<AiUse> aiUse,
        Document document,
        Sealed sealed) {

    /// The declared use of AI: which system, what for, for which parts.
    public record AiUse(String system, String purpose, String parts) {}

    /// The bytes that were issued.
    ///
    /// @param sha256 of them, in hexadecimal
    @SuppressWarnings("ArrayRecordComponent")
    public record Document(String fileName, byte[] content, String sha256) {}

    /// Its entry in the log, and the file that proves it.
    ///
    /// @param leaf the hash of the entry, in hexadecimal
    /// @param verification where anybody can check a document
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(long index, String leaf, Instant time, byte[] proof, URI verification) {}
}
