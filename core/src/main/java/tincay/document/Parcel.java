package tincay.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A ZIP package whose every part was unpacked within limits and checked; parts are then read from memory.
final class Parcel {
    private static final int CHUNK = 1 << 16;

    /// Bytes that a file may still unpack to, shared by the packages inside it.
    private static final class Budget {
        private long left;

        Budget(long left) {
            this.left = left;
        }
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Parcel() {}

    static Parcel of(byte[] bytes, Limits limits) throws Unreadable {
        return open(bytes, limits, new Budget(limits.unpackedBytes()), 1);
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    private static Parcel open(byte[] bytes, Limits limits, Budget budget, int depth) throws Unreadable {
        if (depth > limits.depth()) {
            throw new Unreadable(Refusal.ARCHIVE_TOO_DEEP, "packages inside packages, more than " + limits.depth());
        }
        List<Directory.Entry> entries = Directory.of(bytes, limits);
        long claimed = 0;
        for (Directory.Entry entry : entries) {
            claimed += entry.unpacked();
            boolean steep = entry.unpacked() > limits.ratioFloor()
                    && entry.unpacked() > (long) limits.ratio() * Math.max(1, entry.packed());
            if (claimed > budget.left || steep) {
                throw new Unreadable(
                        Refusal.FILE_UNPACKED_TOO_LARGE, "unpacks to more than is read, or far more than it packs");
            }
            if (entry.name().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw new Unreadable(Refusal.ARCHIVE_MACROS, "the file holds macros, save it without them");
            }
        }
        Parcel parcel = new Parcel();
        for (Directory.Entry entry : entries) {
            byte[] part = unpack(bytes, entry, budget);
            check(entry.name(), part, limits, budget, depth);
            parcel.parts.put(entry.name(), part);
        }
        return parcel;
    }

    private static void check(String name, byte[] part, Limits limits, Budget budget, int depth) throws Unreadable {
        if (startsAsPackage(part, 0)) {
            open(part, limits, budget, depth + 1);
        } else if (part.length > 8 && (part[0] & 0xFF) == 0xD0 && (part[1] & 0xFF) == 0xCF) {
            checkInside(part, limits, budget, depth);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
        if (xml
                && new String(part, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("<!DOCTYPE")) {
            throw new Unreadable(Refusal.XML_DTD, "a part declares a document type, which may hide entities");
        }
    }

    /// A package inside an OLE object: found when its bytes lie in one piece.
    private static void checkInside(byte[] object, Limits limits, Budget budget, int depth) throws Unreadable {
        int end = Directory.endOfDirectory(object);
        for (int at = 0; end > 0 && at < end; at++) {
            if (startsAsPackage(object, at)) {
                byte[] inner = Arrays.copyOfRange(object, at, end + 22);
                open(inner, limits, budget, depth + 1);
                return;
            }
        }
    }

    private static boolean startsAsPackage(byte[] part, int at) {
        return part.length > at + 4 && part[at] == 'P' && part[at + 1] == 'K' && part[at + 2] == 3 && part[at + 3] == 4;
    }

    private static byte[] unpack(byte[] bytes, Directory.Entry entry, Budget budget) throws Unreadable {
        budget.left -= entry.unpacked();
        if (budget.left < 0) {
            throw new Unreadable(Refusal.FILE_UNPACKED_TOO_LARGE, "unpacks to more than is read");
        }
        byte[] part = switch (entry.method()) {
            case 0 -> Arrays.copyOfRange(bytes, entry.start(), entry.end());
            case 8 -> inflate(bytes, entry);
            default -> throw new Unreadable(Refusal.MALFORMED, "a part is packed in an unknown way");
        };
        CRC32 crc = new CRC32();
        crc.update(part);
        if (part.length != entry.unpacked() || crc.getValue() != entry.crc()) {
            throw new Unreadable(Refusal.MALFORMED, "a part is not what the directory says");
        }
        return part;
    }

    private static byte[] inflate(byte[] bytes, Directory.Entry entry) throws Unreadable {
        List<byte[]> chunks = new ArrayList<>();
        long length = 0;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, entry.start(), entry.packed());
            while (!inflater.finished()) {
                byte[] chunk = new byte[(int) Math.min(CHUNK, entry.unpacked() - length + 1)];
                int read = inflater.inflate(chunk);
                length += read;
                if (length > entry.unpacked()) {
                    throw new Unreadable(Refusal.FILE_UNPACKED_TOO_LARGE, "a part unpacks to more than it claims");
                }
                if (read == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unreadable(Refusal.TRUNCATED, "a part is cut");
                }
                chunks.add(read == chunk.length ? chunk : Arrays.copyOf(chunk, read));
            }
        } catch (DataFormatException broken) {
            throw new Unreadable(Refusal.MALFORMED, "a part cannot be unpacked");
        } finally {
            inflater.end();
        }
        byte[] whole = new byte[(int) length];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, whole, at, chunk.length);
            at += chunk.length;
        }
        return whole;
    }
}
