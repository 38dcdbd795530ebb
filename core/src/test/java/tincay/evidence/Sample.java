package tincay.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An invented agency's log, the same each time.
final class Sample {
    static final Salt SALT = Salt.wrap(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    static final Hash DOCUMENT = Hash.of("an invented decision".getBytes(StandardCharsets.UTF_8));
    static final Instant TIME = Instant.parse("2026-11-23T08:15:00Z");

    private Sample() {}

    static SigningKey logKey() throws Malformed {
        return SignedNoteTest.key("tincay.example/log", KeyKind.NOTE, 1);
    }

    static SigningKey witnessKey(int number) throws Malformed {
        return SignedNoteTest.key("witness.example/w" + number, KeyKind.COSIGNATURE, 10 + number);
    }

    static Commitment commitment(Purpose purpose, String what) {
        return SALT.commit(purpose, Hash.of(what.getBytes(StandardCharsets.UTF_8)));
    }

    static Signatory signatory(String role) {
        return new Signatory(new Token(role), commitment(Purpose.CERTIFICATE, role));
    }

    static Event.Issuance issuance() {
        return new Event.Issuance(
                new Token("H14.01"),
                new Token("QĐ"),
                new Token("12/QĐ-UBND"),
                LocalDate.of(2026, 11, 23),
                SALT.commit(Purpose.DOCUMENT, DOCUMENT),
                Optional.of(commitment(Purpose.PREVIOUS, "version 1")),
                commitment(Purpose.REPORT, "report"),
                new Versions(new Token("2026.11"), new Token("2026-11-23"), new Token("default/1")),
                List.of(new Token("AI-0007"), new Token("AI-0012")),
                signatory("reviewer"),
                signatory("head"));
    }

    static List<Event> events() {
        Token agency = new Token("H14.01");
        Commitment document = SALT.commit(Purpose.DOCUMENT, DOCUMENT);
        Commitment report = commitment(Purpose.REPORT, "report");
        return List.of(
                new Event.RegisterChange(
                        new Token("law"), new Token("2026-11-23"), DOCUMENT, signatory("administrator")),
                new Event.Confirmation(agency, document, report, issuance().versions(), signatory("reviewer")),
                new Event.Decision(agency, document, report, new Token("approved"), signatory("head")),
                issuance(),
                new Event.Withdrawal(
                        agency,
                        new Token("12/QĐ-UBND"),
                        LocalDate.of(2026, 11, 23),
                        document,
                        new Token("wrong-basis"),
                        signatory("head")),
                new Event.Overriding(
                        agency,
                        document,
                        new Token("citation.not-in-force"),
                        new Token("transitional-provision"),
                        signatory("reviewer"),
                        signatory("head")),
                new Event.EmergencyPath(
                        agency,
                        document,
                        new Token("flood"),
                        Instant.parse("2026-11-24T08:15:00Z"),
                        signatory("reviewer"),
                        signatory("head")),
                new Event.ConfigurationChange(new Token("policy"), DOCUMENT, Hash.EMPTY, signatory("administrator")),
                new Event.CertificateIssue(
                        commitment(Purpose.CERTIFICATE, "reviewer"),
                        new Token("review"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        signatory("trainer")),
                new Event.CertificateRevocation(
                        commitment(Purpose.CERTIFICATE, "reviewer"), new Token("left"), signatory("trainer")));
    }

    /// Entries of all events in turn, each at another second.
    static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            entries.add(new Entry(TIME.plusSeconds(at), events().get(at % 10)).leaf());
        }
        return entries;
    }

    static byte[] piece(Map<Tile, byte[]> pieces, Tile tile) {
        return Objects.requireNonNull(pieces.get(tile));
    }

    /// A stored log in memory.
    static final class Store implements Tiles {
        final Map<Tile, byte[]> pieces = new HashMap<>();
        Frontier frontier = Frontier.EMPTY;

        static Store of(List<byte[]> entries) {
            Store store = new Store();
            store.append(entries);
            return store;
        }

        void append(List<byte[]> entries) {
            Frontier.Growth growth = frontier.append(entries);
            pieces.putAll(growth.tiles());
            frontier = growth.next();
        }

        /// The checkpoint of now, cosigned by the witnesses of these numbers.
        SignedNote checkpoint(int... witnesses) throws Malformed {
            String text = Checkpoint.of("tincay.example/log", frontier.size(), frontier.root())
                    .text();
            SignedNote note = new SignedNote(text, List.of(logKey().sign(text)));
            for (int witness : witnesses) {
                note = note.with(witnessKey(witness).cosign(text, 1_795_421_700 + witness));
            }
            return note;
        }

        Proof proof(long index, int... witnesses) throws Malformed {
            Tree.Nodes nodes = new StoredNodes(this, frontier.size());
            Tile.Entries tile = Tile.bundle(index, frontier.size());
            byte[] leaf =
                    Bundle.read(piece(pieces, tile), tile.width()).entries().get((int) (index % Tile.FULL));
            return new Proof(
                    SALT,
                    Entry.parse(leaf),
                    index,
                    Tree.inclusion(nodes, index, frontier.size()),
                    checkpoint(witnesses));
        }

        @Override
        public Optional<byte[]> read(Tile tile) throws IOException {
            return Optional.ofNullable(pieces.get(tile)).map(byte[]::clone);
        }
    }
}
