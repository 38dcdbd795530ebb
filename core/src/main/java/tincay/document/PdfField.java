package tincay.document;

import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/// What is written in a form field of a PDF: the value may stand at the field above the widget.
final class PdfField {
    private static final int DEEPEST = 20;

    private PdfField() {}

    static Optional<String> value(PDAnnotationWidget widget) {
        COSDictionary at = widget.getCOSObject();
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (at.getDictionaryObject(COSName.V) instanceof COSString value
                    && !value.getString().isBlank()) {
                return Optional.of(value.getString().strip());
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return Optional.empty();
    }
}
