package tincay.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A PDF set anew from words alone: A4, one font, no object of another file in it.
final class FreshPdf {
    private static final float MARGIN = 56;
    private static final float SIZE = 11;
    private static final float LEADING = 16;

    private FreshPdf() {}

    static byte[] of(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDFont font = font(document);
            List<String> lines = new ArrayList<>();
            for (String line : words.split("\n", -1)) {
                wrap(printable(line, font), font, lines);
            }
            int perPage = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);
            for (int from = 0; from < Math.max(1, lines.size()); from += perPage) {
                page(document, font, lines.subList(from, Math.min(lines.size(), from + perPage)));
            }
            document.setDocumentId(0L);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN - SIZE);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static void wrap(String line, PDFont font, List<String> lines) throws IOException {
        float room = (PDRectangle.A4.getWidth() - 2 * MARGIN) * 1000 / SIZE;
        StringBuilder open = new StringBuilder();
        float width = 0;
        for (String word : line.split("(?<= )", -1)) {
            float wide = font.getStringWidth(word);
            if (width + wide > room && !open.isEmpty()) {
                lines.add(open.toString());
                open.setLength(0);
                width = 0;
            }
            open.append(word);
            width += wide;
        }
        lines.add(open.toString());
    }

    /// The line with blanks for tabs and a question mark for what the font cannot show.
    private static String printable(String line, PDFont font) {
        StringBuilder printable = new StringBuilder();
        line.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            if (point == '\t') {
                printable.append("    ");
            } else if (Character.getType(point) != Character.CONTROL && Character.getType(point) != Character.FORMAT) {
                printable.append(shows(font, letter) ? letter : "?");
            }
        });
        return printable.toString();
    }

    private static boolean shows(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream font = FreshPdf.class.getResourceAsStream("/tincay/fonts/BeVietnamPro-Regular.ttf")) {
            if (font == null) {
                throw new IllegalStateException("the font is missing from the program");
            }
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(font));
            letters.setEnableGsub(false);
            return PDType0Font.load(document, letters, true);
        }
    }
}
