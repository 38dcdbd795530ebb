package tincay.document;

import java.util.Locale;
import java.util.Optional;
import tincay.text.Aside;

/// How a run looks: `""` where nothing is said.
///
/// @param size in half points
record DocxLook(String vanish, String color, String size, String shade, String font, String numId, String level) {
    static final DocxLook PLAIN = new DocxLook("", "", "", "", "", "", "");

    DocxLook with(String property, Xml at) {
        return switch (property) {
            case "vanish" ->
                new DocxLook(isOn(at.attribute("val"), true) ? "1" : "0", color, size, shade, font, numId, level);
            case "color" -> new DocxLook(vanish, at.attribute("val"), size, shade, font, numId, level);
            case "sz" -> new DocxLook(vanish, color, at.attribute("val"), shade, font, numId, level);
            case "shd" -> new DocxLook(vanish, color, size, at.attribute("fill"), font, numId, level);
            case "highlight" -> new DocxLook(vanish, color, size, at.attribute("val"), font, numId, level);
            case "rFonts" -> new DocxLook(vanish, color, size, shade, fontName(at), numId, level);
            case "numId" -> new DocxLook(vanish, color, size, shade, font, at.attribute("val"), level);
            case "ilvl" -> new DocxLook(vanish, color, size, shade, font, numId, at.attribute("val"));
            default -> this;
        };
    }

    /// This look where it says something, else `under`.
    DocxLook over(DocxLook under) {
        return new DocxLook(
                pick(vanish, under.vanish),
                pick(color, under.color),
                pick(size, under.size),
                pick(shade, under.shade),
                pick(font, under.font),
                pick(numId, under.numId),
                pick(level, under.level));
    }

    Optional<Aside.Kind> outOfSight(boolean dark) {
        if (vanish.equals("1")) {
            return Optional.of(Aside.Kind.HIDDEN);
        }
        int halfPoints = number(size, 24);
        if (halfPoints <= 2) {
            return Optional.of(Aside.Kind.TINY);
        }
        boolean white = color.equalsIgnoreCase("FFFFFF") || color.equalsIgnoreCase("white");
        return white && !dark && !isDark() ? Optional.of(Aside.Kind.WHITE) : Optional.empty();
    }

    boolean isDark() {
        return switch (shade.toLowerCase(Locale.ROOT)) {
            case "", "auto", "ffffff", "white", "none" -> false;
            default -> true;
        };
    }

    static boolean isOn(String value, boolean absent) {
        return switch (value) {
            case "" -> absent;
            case "1", "true", "on" -> true;
            default -> false;
        };
    }

    static int number(String value, int otherwise) {
        try {
            return (int) Double.parseDouble(value);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static String fontName(Xml at) {
        return pick(at.attribute("ascii"), at.attribute("hAnsi"));
    }

    private static String pick(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
