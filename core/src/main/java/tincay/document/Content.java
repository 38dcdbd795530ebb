package tincay.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The kind of content that the bytes hold. Only plain text lets the name choose: Markdown, CSV or text.
enum Content {
    TEXT,
    MARKDOWN,
    CSV,
    HTML,
    PACKAGE,
    PDF;

    private static final int HEAD = 1024;
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    static Content of(String name, byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(Refusal.EMPTY, "the file has no bytes");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            if (head.contains("%PDF-")) {
                throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "both a package and a PDF");
            }
            return PACKAGE;
        }
        if (head.startsWith("%PDF-")) {
            if (endsAsPackage(bytes)) {
                throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "both a PDF and a package");
            }
            return PDF;
        }
        if (startsWith(bytes, COMPOUND)) {
            throw compound(bytes);
        }
        if (head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("{\\rtf")) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "a program or an RTF file");
        }
        if (head.contains("%PDF-") && hasControl(bytes)) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "a PDF behind other bytes");
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return plain(name);
        }
        if (hasControl(bytes)) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "binary content of no known kind");
        }
        return isHtml(head, name) ? HTML : plain(name);
    }

    private static Content plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return CSV;
        }
        return lower.endsWith(".md") || lower.endsWith(".markdown") ? MARKDOWN : TEXT;
    }

    private static boolean isHtml(String head, String name) {
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml") || lower.startsWith("<!--")) {
            return lower.contains("<html") || lower.contains("<!doctype html");
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<head")) {
            return true;
        }
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".html")
                || name.toLowerCase(Locale.ROOT).endsWith(".htm");
        return lower.startsWith("<body") || (named && lower.indexOf('<') >= 0 && lower.indexOf('>') > 0);
    }

    /// Whether a C0 control that no text file holds is among the bytes.
    private static boolean hasControl(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet >= 0 && octet < 9 && octet != 7 && octet != 8) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAsPackage(byte[] bytes) {
        return Directory.endOfDirectory(bytes) >= 0;
    }

    private static Unreadable compound(byte[] bytes) {
        boolean encrypted = contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return encrypted
                ? new Unreadable(Refusal.ENCRYPTED, "an office file under a password")
                : new Unreadable(
                        Refusal.UNSUPPORTED_TYPE, "an office file of the binary kind, save it as docx or xlsx");
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
