package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

/// Attachments of PDFs that somebody made to do harm.
class PdfAttachmentsTest {
    private static final Set<String> WANTED = Set.of("a");

    @FunctionalInterface
    private interface Listing {
        COSDictionary of(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Listing listing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.EMBEDDED_FILES, listing.of(document));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static COSDictionary names(PDDocument document, byte[] content, COSName filter, int times)
            throws IOException {
        COSArray pairs = new COSArray();
        for (int count = 0; count < times; count++) {
            COSDictionary streams = new COSDictionary();
            streams.setItem(
                    COSName.F, new PDStream(document, new ByteArrayInputStream(content), filter).getCOSObject());
            COSDictionary file = new COSDictionary();
            file.setItem(COSName.EF, streams);
            pairs.add(new COSString("a"));
            pairs.add(file);
        }
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.NAMES, pairs);
        return node;
    }

    private static void refused(byte[] pdf, Limits limits, Refusal refusal) {
        assertThat(PdfAttachments.read(pdf, WANTED, limits))
                .isInstanceOfSatisfying(
                        PdfAttachments.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void oneNameTwiceIsRefused() throws IOException {
        refused(
                pdf(document -> names(document, new byte[3], COSName.FLATE_DECODE, 2)),
                Limits.DEFAULT,
                Refusal.ARCHIVE_DUPLICATE_ENTRY);
    }

    @Test
    void aListThatHoldsItselfEnds() throws IOException {
        refused(
                pdf(document -> {
                    COSDictionary node = new COSDictionary();
                    COSArray kids = new COSArray();
                    kids.add(node);
                    kids.add(node);
                    node.setItem(COSName.KIDS, kids);
                    return node;
                }),
                Limits.DEFAULT,
                Refusal.ARCHIVE_TOO_MANY_ENTRIES);
    }

    @Test
    void whatUnpacksTooFarIsRefused() throws IOException {
        Limits small = new Limits(200_000, 50_000_000, 10, 10, 10, 1, 10, 10, 10, Duration.ofMinutes(1));
        refused(
                pdf(document -> names(document, new byte[20_000_000], COSName.FLATE_DECODE, 1)),
                small,
                Refusal.FILE_UNPACKED_TOO_LARGE);
        refused(new byte[200_001], small, Refusal.FILE_TOO_LARGE);
    }

    @Test
    void anotherPackingIsRefused() throws IOException {
        refused(
                pdf(document -> names(document, new byte[3], COSName.ASCII85_DECODE, 1)),
                Limits.DEFAULT,
                Refusal.UNSUPPORTED_TYPE);
    }
}
