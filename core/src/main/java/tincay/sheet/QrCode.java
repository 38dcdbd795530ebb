package tincay.sheet;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// A QR code (ISO/IEC 18004) drawn as rectangles, sharp at any size.
public final class QrCode {
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /// @throws IllegalArgumentException if it does not fit a code
    public static QrCode of(String words) {
        try {
            return new QrCode(Encoder.encode(words, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("`" + words.length() + "` characters do not fit a QR code", tooLong);
        }
    }

    /// How many modules it is wide and high.
    public int modules() {
        return modules.getWidth();
    }

    /// Its dark modules as the data of an SVG path, a module one unit wide, the first at the top left.
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /// Draws it with its lower left corner at (`x`, `y`) and `side` wide, all in points.
    void draw(PDDocument document, PDPage page, float x, float y, float side) throws IOException {
        float module = side / modules.getWidth();
        try (PDPageContentStream ink = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            ink.setNonStrokingColor(0f);
            for (int row = 0; row < modules.getHeight(); row++) {
                float bottom = y + side - (row + 1) * module;
                int column = 0;
                while (column < modules.getWidth()) {
                    int begin = column;
                    while (column < modules.getWidth() && modules.get(column, row) == 1) {
                        column++;
                    }
                    if (column > begin) {
                        ink.addRect(x + begin * module, bottom, (column - begin) * module, module);
                    } else {
                        column++;
                    }
                }
            }
            ink.fill();
        }
    }
}
