package tincay.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import tincay.report.Messages;

/// A copy of an issued PDF with its evidence sheet as the last page (“bản có chứng thực”).
///
/// The issued bytes stand unchanged at the beginning of the copy, which only adds behind them (ISO 32000-2, 7.5.6);
/// the proof is about those bytes, which are also enclosed, and not about the copy.
public final class CertifiedCopy {
    private CertifiedCopy() {}

    /// The copy; absent where the issued document is no PDF, is too large, or is one that cannot be added to.
    public static Optional<byte[]> of(Issued issued, Messages messages) {
        byte[] content = issued.document().content();
        if (!Enclosures.holds(issued.document()) || !isPdf(content)) {
            return Optional.empty();
        }
        byte[] sheet = EvidenceSheet.page(issued, messages);
        try (PDDocument copy = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache());
                PDDocument last = Loader.loadPDF(sheet)) {
            if (copy.isEncrypted()) {
                return Optional.empty();
            }
            new PDFMergerUtility().appendDocument(copy, last);
            Enclosures.add(copy, issued);
            touch(copy);
            copy.setDocumentId(Long.parseUnsignedLong(issued.document().sha256().substring(0, 16), 16));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length * 2);
            copy.saveIncremental(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException | RuntimeException notAddedTo) {
            return Optional.empty();
        }
    }

    /// Marks what changed among the objects that were there before.
    private static void touch(PDDocument copy) {
        COSDictionary catalog = copy.getDocumentCatalog().getCOSObject();
        catalog.setNeedToBeUpdated(true);
        copy.getPages().getCOSObject().setNeedToBeUpdated(true);
        copy.getPages()
                .getCOSObject()
                .getCOSArray(org.apache.pdfbox.cos.COSName.KIDS)
                .setNeedToBeUpdated(true);
        PDPage last = copy.getPage(copy.getNumberOfPages() - 1);
        last.getCOSObject().setNeedToBeUpdated(true);
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length >= 5 && Arrays.equals(bytes, 0, 5, new byte[] {'%', 'P', 'D', 'F', '-'}, 0, 5);
    }
}
