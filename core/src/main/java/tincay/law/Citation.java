package tincay.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tincay.text.Span;

/// One place in a text that names a legal document or a provision of one.
///
/// @param span from the first pinpoint word or the type word through the number, or the name of an unnumbered law
/// @param kind how the document is named
/// @param type the document type as written, capitals folded (`Nghị định`)
/// @param number the number as it should print, with the words it was read from
/// @param name a law's name, or the title words after number, date and issuer
/// @param date the date beside the number, only when day, month and year are all given
/// @param issuer the issuer as written
/// @param year a bare year after the name (“Luật Đất đai năm 2024”)
/// @param pinpoints the provisions, lists and ranges expanded; empty when the whole document is meant
/// @param inTitle whether it stands inside another document's title
/// @param refersTo the document meant by a citation without number of its own, where the text decides it
public record Citation(
        Span span,
        Kind kind,
        Optional<String> type,
        Optional<Cited<DocumentNumber>> number,
        Optional<Cited<String>> name,
        Optional<Cited<LocalDate>> date,
        Optional<Cited<String>> issuer,
        OptionalInt year,
        List<Pinpoint> pinpoints,
        boolean inTitle,
        Optional<DocumentNumber> refersTo) {

    public Citation {
        pinpoints = List.copyOf(pinpoints);
    }

    /// How a citation names its document.
    public enum Kind {
        /// By number or by name, without provision.
        DOCUMENT,
        /// Provisions of a document named by number or name.
        BOTH,
        /// Provisions alone (“khoản 3 Điều 5”).
        PINPOINT,
        /// “Luật này”, “Điều này”, with or without provisions.
        INTERNAL
    }

    /// The document this citation is about: its own number, else the one it refers to.
    public Optional<DocumentNumber> document() {
        return number.map(Cited::value).or(() -> refersTo);
    }

    public Citation issuedBy(Cited<String> body) {
        return new Citation(
                span, kind, type, number, name, date, Optional.of(body), year, pinpoints, inTitle, refersTo);
    }

    public Citation referringTo(DocumentNumber document) {
        return new Citation(
                span, kind, type, number, name, date, issuer, year, pinpoints, inTitle, Optional.of(document));
    }
}
