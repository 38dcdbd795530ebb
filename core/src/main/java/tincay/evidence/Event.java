package tincay.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that happened and must be provable: hashes, commitments and codes; no text that names a person.
public sealed interface Event {
    /// A register took on a new state; `content` is the SHA-256 of its public export.
    record RegisterChange(Token register, Token version, Hash content, Signatory by) implements Event {}

    /// A reviewer confirmed a document and the report on it.
    record Confirmation(Token agency, Commitment document, Commitment report, Versions versions, Signatory reviewer)
            implements Event {}

    /// The head approved a document, or returned it; `outcome` says which.
    record Decision(Token agency, Commitment document, Commitment report, Token outcome, Signatory head)
            implements Event {}

    /// A document was issued under its number and date.
    ///
    /// @param previous the version before it, if there was one
    /// @param systems the AI systems used, by their code in the register; empty if none was
    record Issuance(
            Token agency,
            Token type,
            Token number,
            LocalDate date,
            Commitment document,
            Optional<Commitment> previous,
            Commitment report,
            Versions versions,
            List<Token> systems,
            Signatory reviewer,
            Signatory head)
            implements Event {
        public Issuance {
            systems = List.copyOf(systems);
        }
    }

    /// An issued document was withdrawn; `reason` is a code.
    record Withdrawal(Token agency, Token number, LocalDate date, Commitment document, Token reason, Signatory head)
            implements Event {}

    /// Two persons together let a document pass in spite of `rule`.
    record Overriding(Token agency, Commitment document, Token rule, Token reason, Signatory first, Signatory second)
            implements Event {}

    /// Two persons together opened the emergency path for a document; it closes by itself at `until`.
    record EmergencyPath(
            Token agency, Commitment document, Token reason, Instant until, Signatory first, Signatory second)
            implements Event {}

    /// A setting took on a new value; both by their SHA-256.
    record ConfigurationChange(Token setting, Hash before, Hash after, Signatory by) implements Event {}

    /// A person's competence certificate was issued for `scope`, valid from and up to these days.
    record CertificateIssue(Commitment certificate, Token scope, LocalDate from, LocalDate to, Signatory by)
            implements Event {}

    /// A person's competence certificate was revoked; `reason` is a code.
    record CertificateRevocation(Commitment certificate, Token reason, Signatory by) implements Event {}
}
