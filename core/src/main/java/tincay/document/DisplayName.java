package tincay.document;

import java.text.Normalizer;

/// A file name made safe to show: one line, no folder, no control or direction characters, at most 120 characters.
final class DisplayName {
    private static final int LONGEST = 120;

    private DisplayName() {}

    static String of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(DisplayName::isShown)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        String clean = shown.toString().strip();
        return clean.isEmpty() || clean.equals(".") || clean.equals("..") ? "document" : clean;
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
