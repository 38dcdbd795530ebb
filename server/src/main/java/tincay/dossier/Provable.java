package tincay.dossier;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tincay.evidence.Commitment;
import tincay.evidence.Event;
import tincay.evidence.Hash;
import tincay.evidence.Purpose;
import tincay.evidence.Salt;
import tincay.evidence.Signatory;
import tincay.evidence.Token;
import tincay.evidence.Versions;

/// An act as the evidence log knows it: codes and commitments, no names.
///
/// @param agency its code
/// @param aiSystem as the drafter declared it; blank when none was used
/// @param corrected the SHA-256 of the issued bytes that it corrects
record Provable(String agency, String documentType, String aiSystem, Optional<String> corrected) {

    /// What is to be entered for `act`, taken in `before`, once its salt is drawn; absent where nothing is.
    Optional<Function<Salt, Event>> event(Act act, Dossier before) {
        Token of = new Token(agency);
        return switch (act) {
            case Act.EmergencyAgreed(var second, var seen, var until)
            when before instanceof Dossier.EmergencyAsked(var version, var checked, var first, var reason) ->
                Optional.of(salt -> new Event.EmergencyPath(
                        of,
                        document(version, salt),
                        new Token("unit-check-skipped"),
                        until,
                        account("drafter", first, salt),
                        account("head", second, salt)));
            case Act.Confirmed(var review, var seen)
            when before instanceof Dossier.UnitChecked(var version, var checked, var unitHead) ->
                confirmation(of, version, checked, review);
            case Act.Confirmed(var review, var seen)
            when before instanceof Dossier.EmergencyOpen(var version, var checked, var way) ->
                confirmation(of, version, checked, review);
            case Act.Approved(var head, var seen)
            when before instanceof Dossier.Confirmed(var version, var checked, var way, var review) ->
                Optional.of(salt -> new Event.Decision(
                        of, document(version, salt), report(checked, salt), new Token("approved"), head(head, salt)));
            case Act.Numbered(var clerk, var seen, var number, var date)
            when before instanceof Dossier.Approved(var version, var checked, var way, var review, var head) ->
                Optional.of(salt -> new Event.Issuance(
                        of,
                        new Token(documentType.replace(' ', '-')),
                        new Token(number),
                        date,
                        document(version, salt),
                        corrected.map(sha256 -> salt.commit(Purpose.PREVIOUS, hash(sha256))),
                        report(checked, salt),
                        versions(checked),
                        systems(),
                        reviewer(review, salt),
                        head(head, salt)));
            case Act.Withdrawn(var head, var reason)
            when before instanceof Dossier.Issued issued -> Optional.of(ended(issued, "withdrawn", head));
            case Act other -> Optional.empty();
        };
    }

    /// That `issued` is no longer what holds: `reason` says why, `head` answered for it.
    Function<Salt, Event> ended(Dossier.Issued issued, String reason, UUID head) {
        return salt -> new Event.Withdrawal(
                new Token(agency),
                new Token(issued.number()),
                issued.date(),
                document(issued.version(), salt),
                new Token(reason),
                head(head, salt));
    }

    private static Optional<Function<Salt, Event>> confirmation(
            Token of, Version version, Checked checked, Review review) {
        return Optional.of(salt -> new Event.Confirmation(
                of, document(version, salt), report(checked, salt), versions(checked), reviewer(review, salt)));
    }

    private static Commitment document(Version version, Salt salt) {
        return salt.commit(Purpose.DOCUMENT, hash(version.sha256()));
    }

    private static Commitment report(Checked checked, Salt salt) {
        return salt.commit(Purpose.REPORT, hash(checked.reportSha256()));
    }

    private static Versions versions(Checked checked) {
        return new Versions(new Token(checked.suite()), new Token(checked.register()), new Token(checked.policy()));
    }

    private static Signatory reviewer(Review review, Salt salt) {
        return new Signatory(new Token("reviewer"), salt.commit(Purpose.CERTIFICATE, hash(review.certificateSha256())));
    }

    private static Signatory head(UUID head, Salt salt) {
        return account("head", head, salt);
    }

    /// Where a role holds no certificate, the account stands in its place.
    private static Signatory account(String role, UUID person, Salt salt) {
        Hash account = Hash.of(person.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new Signatory(new Token(role), salt.commit(Purpose.CERTIFICATE, account));
    }

    /// A system as it was declared, until a register gives codes: its name's hash, cut.
    private List<Token> systems() {
        if (aiSystem.isBlank()) {
            return List.of();
        }
        Hash name = Hash.of(aiSystem.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return List.of(new Token("declared:" + name.hex().substring(0, 16)));
    }

    private static Hash hash(String sha256) {
        return Hash.wrap(HexFormat.of().parseHex(sha256));
    }
}
