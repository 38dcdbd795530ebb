package tincay.evidence;

import java.util.List;

/// The state of a log: how many entries it has, and the root of their tree (C2SP tlog-checkpoint).
///
/// @param origin the log, one line
/// @param size entries, 0 or more
/// @param extensions further lines, opaque; we write none
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || size < 0 || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("not a checkpoint: `" + Malformed.shown(origin) + "`, `" + size + "`");
        }
    }

    /// A checkpoint without extension lines.
    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /// Reads the text of a note as a checkpoint; whether it is signed is another question.
    public static Checkpoint parse(String text) throws Malformed {
        if (!text.endsWith("\n")) {
            throw new Malformed("a checkpoint that does not end in a newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new Malformed("a checkpoint with `" + lines.size() + "` lines; it has at least three");
        }
        if (!lines.stream().allMatch(Checkpoint::isLine)) {
            throw new Malformed("a checkpoint with an empty line");
        }
        long size = Decimal.parse(lines.get(1));
        Hash root = Hash.parse(lines.get(2));
        if (size == 0 && !root.equals(Hash.EMPTY)) {
            throw new Malformed("a root of no entries that is not the hash of nothing");
        }
        return new Checkpoint(lines.getFirst(), size, root, lines.subList(3, lines.size()));
    }

    /// The text that is signed; it ends in a newline.
    public String text() {
        String head = origin + "\n" + size + "\n" + root.base64() + "\n";
        return extensions.isEmpty() ? head : head + String.join("\n", extensions) + "\n";
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().noneMatch(each -> each < 0x20);
    }
}
