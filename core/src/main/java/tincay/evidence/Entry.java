package tincay.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One leaf of the log: an event and when it happened. Its bytes are canonical JSON; each entry has one spelling.
///
/// @param time to the second, UTC, in the years 1 to 9999
public record Entry(Instant time, Event event) {
    /// The most bytes of a leaf: what fits the length field of an entry bundle.
    public static final int LIMIT = 65_535;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    public Entry {
        checked(time);
        if (event instanceof Event.EmergencyPath path) {
            checked(path.until());
        }
    }

    /// Reads a leaf.
    ///
    /// @throws Malformed if it is not the canonical spelling of an entry
    public static Entry parse(byte[] leaf) throws Malformed {
        String text = Utf8.parse(leaf, LIMIT);
        Entry entry = EntryForm.read(Json.parse(text));
        if (!EntryForm.write(entry).write().equals(text)) {
            throw new Malformed("an entry with members that its event does not have");
        }
        return entry;
    }

    /// The bytes of the leaf.
    ///
    /// @throws IllegalArgumentException if they are more than 65,535
    public byte[] leaf() {
        byte[] leaf = Utf8.bytes(EntryForm.write(this).write());
        if (leaf.length > LIMIT) {
            throw new IllegalArgumentException("an entry has at most 65,535 bytes, not `" + leaf.length + "`");
        }
        return leaf;
    }

    private static void checked(Instant time) {
        if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time) || time.isBefore(FIRST) || time.isAfter(END)) {
            throw new IllegalArgumentException("not a time to the second in the years 1 to 9999: `" + time + "`");
        }
    }
}
