package tincay.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The automatic numbers of a docx: `Điều 1.`, `a)`, `•`, counted on as paragraphs pass.
final class DocxNumbering implements Xml.Events {
    private static final int LEVELS = 9;
    private static final int HIGHEST = 100_000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private record Level(int start, String format, String text) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private String abstractId = "";
    private String numId = "";
    private String level = "";
    private Level building = new Level(1, "decimal", "");

    static DocxNumbering of(byte[] part) throws Unreadable {
        DocxNumbering numbering = new DocxNumbering();
        if (part.length > 0) {
            Xml.read(part, numbering);
        }
        return numbering;
    }

    /// The label of the next paragraph of list `number` at `depth`, `""` when there is none.
    String next(String number, String depth) {
        String list = abstractOf.getOrDefault(number, "");
        int at = Math.clamp(DocxLook.number(depth, 0), 0, LEVELS - 1);
        Level own = levels.get(list + "/" + at);
        if (own == null) {
            return "";
        }
        String counter = starts.keySet().stream().anyMatch(key -> key.startsWith(number + "/")) ? "n" + number : list;
        int[] counts = counters.computeIfAbsent(counter, fresh -> new int[LEVELS]);
        counts[at] = counts[at] == 0 ? start(number, list, at) : Math.min(HIGHEST, counts[at] + 1);
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return own.format().equals("bullet") ? bullet(own.text()) : label(own, number, list, counts);
    }

    private String label(Level own, String number, String list, int[] counts) {
        String label = own.text();
        for (int i = 0; i < LEVELS; i++) {
            if (label.contains("%" + (i + 1))) {
                Level of = levels.getOrDefault(list + "/" + i, own);
                int count = counts[i] == 0 ? start(number, list, i) : counts[i];
                label = label.replace("%" + (i + 1), form(of.format(), count));
            }
        }
        return label;
    }

    private int start(String number, String list, int at) {
        Level of = levels.get(list + "/" + at);
        return starts.getOrDefault(number + "/" + at, of == null ? 1 : of.start());
    }

    private static String bullet(String text) {
        boolean symbol = text.isEmpty() || (text.charAt(0) >= 0xE000 && text.charAt(0) <= 0xF8FF);
        return symbol ? "•" : text;
    }

    private static String form(String format, int count) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
            case "lowerLetter" -> letters(count);
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(count);
            default -> Integer.toString(count);
        };
    }

    private static String letters(int count) {
        if (count < 1) {
            return Integer.toString(count);
        }
        String letter = LETTERS.substring((count - 1) % 26, (count - 1) % 26 + 1);
        return letter.repeat(Math.min(20, (count - 1) / 26 + 1));
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return Integer.toString(count);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = count;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }

    @Override
    public void start(String name, Xml at) {
        switch (name) {
            case "abstractNum" -> abstractId = at.attribute("abstractNumId");
            case "num" -> numId = at.attribute("numId");
            case "abstractNumId" -> abstractOf.put(numId, at.attribute("val"));
            case "lvl" -> {
                level = at.attribute("ilvl");
                building = new Level(1, "decimal", "");
            }
            case "lvlOverride" -> level = at.attribute("ilvl");
            case "startOverride" -> starts.put(numId + "/" + level, DocxLook.number(at.attribute("val"), 1));
            case "start" ->
                building = new Level(DocxLook.number(at.attribute("val"), 1), building.format(), building.text());
            case "numFmt" -> building = new Level(building.start(), at.attribute("val"), building.text());
            case "lvlText" -> building = new Level(building.start(), building.format(), at.attribute("val"));
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("lvl") && numId.isEmpty()) {
            levels.put(abstractId + "/" + level, building);
        }
    }

    @Override
    public void words(String words, long offset) {}
}
