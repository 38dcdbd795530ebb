package tincay.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.TextPosition;

/// Compares what a glyph is called in its font with the letter that copying it gives.
final class PdfGlyphs {
    private static final int LONGEST = 500;

    private final StringBuilder remapped = new StringBuilder();

    void look(TextPosition text) {
        if (remapped.length() > LONGEST || text.getCharacterCodes() == null || text.getCharacterCodes().length != 1) {
            return;
        }
        String said = text.getUnicode();
        if (said.codePointCount(0, said.length()) != 1 || !Character.isLetterOrDigit(said.codePointAt(0))) {
            return;
        }
        String drawn = drawn(text.getFont(), text.getCharacterCodes()[0], said);
        if (!drawn.isEmpty() && Character.isLetterOrDigit(drawn.codePointAt(0)) && !same(drawn, said)) {
            remapped.append(said).append('→').append(drawn).append(' ');
        }
    }

    /// The extracted letters, each with the letter that is drawn.
    Optional<String> words() {
        return remapped.isEmpty()
                ? Optional.empty()
                : Optional.of(remapped.toString().strip());
    }

    private static String drawn(PDFont font, int code, String said) {
        try {
            if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
                String name = simple.getEncoding().getName(code);
                String letter = simple.getGlyphList() == null
                        ? null
                        : simple.getGlyphList().toUnicode(name);
                return letter == null ? "" : letter;
            }
            if (font instanceof PDType0Font composite
                    && composite.getDescendantFont() instanceof PDCIDFontType2 truetype
                    && truetype.isEmbedded()) {
                CmapLookup map = truetype.getTrueTypeFont().getUnicodeCmapLookup(false);
                List<Integer> points = map == null ? null : map.getCharCodes(truetype.codeToGID(code));
                if (points != null && !points.isEmpty()) {
                    return points.contains(said.codePointAt(0)) ? said : Character.toString(points.getFirst());
                }
            }
            return "";
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    private static boolean same(String drawn, String said) {
        return Normalizer.normalize(drawn, Normalizer.Form.NFKC)
                .equalsIgnoreCase(Normalizer.normalize(said, Normalizer.Form.NFKC));
    }
}
