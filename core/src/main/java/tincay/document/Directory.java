package tincay.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The central directory of a ZIP package, checked before a single part is unpacked.
final class Directory {
    private static final int END_BYTES = 22;
    private static final int LONGEST_NAME = 255;

    /// One part: where its packed bytes lie in the file and what the directory claims about it.
    record Entry(String name, int method, long crc, int start, int packed, long unpacked, int header) {
        int end() {
            return start + packed;
        }
    }

    private final byte[] bytes;

    private Directory(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Entry> of(byte[] bytes, Limits limits) throws Unreadable {
        int end = endOfDirectory(bytes);
        if (end < 0) {
            throw new Unreadable(Refusal.TRUNCATED, "the package has no directory at its end");
        }
        return new Directory(bytes).read(end, limits);
    }

    /// Where the record that ends a package stands, or -1.
    static int endOfDirectory(byte[] bytes) {
        for (int at = bytes.length - END_BYTES; at >= 0 && at >= bytes.length - END_BYTES - 0xFFFF; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return at;
            }
        }
        return -1;
    }

    private List<Entry> read(int end, Limits limits) throws Unreadable {
        int count = u16(end + 10);
        if (count > limits.entries()) {
            throw new Unreadable(Refusal.ARCHIVE_TOO_MANY_ENTRIES, "more than " + limits.entries() + " parts");
        }
        long at = u32(end + 16);
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (at + 46 <= end && u32((int) at) == 0x02014b50L) {
            Entry entry = entry((int) at);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new Unreadable(Refusal.ARCHIVE_DUPLICATE_ENTRY, "two parts have one name");
            }
            entries.add(entry);
            if (entries.size() > limits.entries()) {
                throw new Unreadable(Refusal.ARCHIVE_TOO_MANY_ENTRIES, "more than " + limits.entries() + " parts");
            }
            at += 46L + u16((int) at + 28) + u16((int) at + 30) + u16((int) at + 32);
        }
        if (entries.size() != count) {
            throw new Unreadable(Refusal.MALFORMED, "the package's directory does not hold the parts it counts");
        }
        refuseOverlaps(entries, u32(end + 16));
        return entries;
    }

    private Entry entry(int at) throws Unreadable {
        int flags = u16(at + 8);
        String name = name(at + 46, u16(at + 28));
        if ((flags & 0x41) != 0) {
            throw new Unreadable(Refusal.ENCRYPTED, "a part of the package is under a password");
        }
        long packed = u32(at + 20);
        long unpacked = u32(at + 24);
        long header = u32(at + 42);
        if (packed == 0xFFFFFFFFL || unpacked == 0xFFFFFFFFL || header == 0xFFFFFFFFL) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "a package of the 64-bit kind, save it again as docx");
        }
        if (header + 30 > bytes.length || u32((int) header) != 0x04034b50L) {
            throw new Unreadable(Refusal.MALFORMED, "a part has no header where the directory says");
        }
        String local = name((int) header + 30, u16((int) header + 26));
        if (!local.equals(name)) {
            throw new Unreadable(Refusal.ARCHIVE_BAD_NAME, "a part has two names");
        }
        long start = header + 30 + u16((int) header + 26) + u16((int) header + 28);
        if (start + packed > bytes.length) {
            throw new Unreadable(Refusal.TRUNCATED, "a part reaches past the end of the file");
        }
        return new Entry(name, u16(at + 10), u32(at + 16), (int) start, (int) packed, unpacked, (int) header);
    }

    private String name(int at, int length) throws Unreadable {
        if (length == 0 || length > LONGEST_NAME || at + length > bytes.length) {
            throw new Unreadable(Refusal.ARCHIVE_BAD_NAME, "a part's name is empty or too long");
        }
        String name = new String(bytes, at, length, StandardCharsets.UTF_8);
        boolean climbs = ("/" + name.replace('\\', '/') + "/").contains("/../");
        boolean rooted = name.startsWith("/") || name.startsWith("\\") || name.indexOf(':') >= 0;
        if (climbs || rooted || name.chars().anyMatch(letter -> letter < 0x20 || isDirection(letter))) {
            throw new Unreadable(Refusal.ARCHIVE_BAD_NAME, "a part's name leaves the package or hides characters");
        }
        return name;
    }

    private static boolean isDirection(int letter) {
        return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static void refuseOverlaps(List<Entry> entries, long directory) throws Unreadable {
        List<Entry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingInt(Entry::header));
        long reached = 0;
        for (Entry entry : byPlace) {
            if (entry.header() < reached) {
                throw new Unreadable(Refusal.ARCHIVE_OVERLAPPING, "two parts share bytes");
            }
            reached = entry.end();
        }
        if (reached > directory) {
            throw new Unreadable(Refusal.ARCHIVE_OVERLAPPING, "a part reaches into the directory");
        }
        if (!byPlace.isEmpty() && byPlace.getFirst().header() != 0) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "other bytes stand before the package");
        }
    }

    private int u16(int at) throws Unreadable {
        if (at < 0 || at + 2 > bytes.length) {
            throw new Unreadable(Refusal.TRUNCATED, "the package's directory is cut");
        }
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private long u32(int at) throws Unreadable {
        return u16(at) | (long) u16(at + 2) << 16;
    }
}
