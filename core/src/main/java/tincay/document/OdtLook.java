package tincay.document;

import java.util.Locale;
import java.util.Optional;
import tincay.text.Aside;

/// How words of an OpenDocument style look: `""` where the style says nothing.
record OdtLook(String parent, String color, String background, String size, String display, String font) {
    static final OdtLook PLAIN = new OdtLook("", "", "", "", "", "");

    OdtLook with(Xml at) {
        return new OdtLook(
                parent,
                pick(at.attribute("color"), color),
                pick(at.attribute("background-color"), background),
                pick(at.attribute("font-size"), size),
                pick(at.attribute("display"), display),
                pick(at.attribute("font-name"), font));
    }

    OdtLook over(OdtLook under) {
        return new OdtLook(
                parent,
                pick(color, under.color),
                pick(background, under.background),
                pick(size, under.size),
                pick(display, under.display),
                pick(font, under.font));
    }

    Optional<Aside.Kind> outOfSight() {
        if (display.equals("none")) {
            return Optional.of(Aside.Kind.HIDDEN);
        }
        if (size.endsWith("pt") && points() <= 1) {
            return Optional.of(Aside.Kind.TINY);
        }
        boolean lit = background.isEmpty() || background.equals("transparent") || isWhite(background);
        return isWhite(color) && lit ? Optional.of(Aside.Kind.WHITE) : Optional.empty();
    }

    private double points() {
        try {
            return Double.parseDouble(size.substring(0, size.length() - 2));
        } catch (NumberFormatException unreadable) {
            return 12;
        }
    }

    private static boolean isWhite(String value) {
        return value.toLowerCase(Locale.ROOT).equals("#ffffff");
    }

    private static String pick(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
