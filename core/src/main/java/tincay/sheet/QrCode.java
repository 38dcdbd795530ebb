package tincay.sheet;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        return runs().stream()
                .map(run -> "M" + run.column() + " " + run.row() + "h" + run.length() + "v1h-" + run.length() + "z")
                .collect(Collectors.joining());
    }

    /// Dark modules side by side.
    private record Run(int row, int column, int length) {}

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int begin = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > begin) {
                    runs.add(new Run(row, begin, column - begin));
                } else {
                    column++;
                }
            }
        }
        return runs;
    }

    /// Draws it with its lower left corner at (`x`, `y`) and `side` wide, all in points.
    void draw(PDDocument document, PDPage page, float x, float y, float side) throws IOException {
        float module = side / modules.getWidth();
        try (PDPageContentStream ink = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            ink.setNonStrokingColor(0f);
            for (Run run : runs()) {
                ink.addRect(
                        x + run.column() * module, y + side - (run.row() + 1) * module, run.length() * module, module);
            }
            ink.fill();
        }
    }
}
