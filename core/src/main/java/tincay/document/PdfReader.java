package tincay.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads a PDF: the words as they lie on each page, and as asides what the file does or hides.
final class PdfReader {
    static {
        java.util.logging.Logger.getLogger("org.apache.pdfbox").setLevel(java.util.logging.Level.OFF);
        java.util.logging.Logger.getLogger("org.apache.fontbox").setLevel(java.util.logging.Level.OFF);
    }

    private PdfReader() {}

    static Found read(byte[] bytes, Limits limits) throws Unreadable {
        PdfContent.refuseBomb(bytes, limits);
        try (PDDocument file = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (file.isEncrypted() && !file.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(Refusal.ENCRYPTED, "the PDF forbids reading its text");
            }
            return pages(file, limits);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Refusal.ENCRYPTED, "the PDF is under a password");
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(
                    Refusal.MALFORMED, "not a sound PDF (" + broken.getClass().getSimpleName() + ")");
        }
    }

    private static Found pages(PDDocument file, Limits limits) throws IOException, Unreadable {
        int count = file.getNumberOfPages();
        if (count > limits.pages()) {
            throw new Unreadable(Refusal.TOO_MANY_PAGES, count + " pages, at most " + limits.pages() + " are read");
        }
        Composition out = new Composition(limits);
        PdfActive.collect(file, out);
        List<PdfPage> read = new ArrayList<>();
        PdfLayers layers = new PdfLayers(file);
        int scanned = 0;
        int seen = 0;
        for (PDPage page : file.getPages()) {
            if (++seen > count) {
                break;
            }
            PdfContent.refuseBomb(page, limits);
            PdfWords words = new PdfWords(page, seen, layers, out);
            words.processPage(page);
            PdfPage lines = words.lines();
            read.add(lines);
            scanned += lines.isScan() ? 1 : 0;
        }
        if (seen == 0) {
            throw new Unreadable(Refusal.EMPTY, "the PDF has no pages");
        }
        boolean layer = read.stream().anyMatch(PdfPage::fromLayer);
        if (layer) {
            out.notice("notice.ocr-layer");
        }
        if (scanned > 0) {
            Scan.read(file, read, limits);
            out.notice("notice.from-ocr");
        }
        PdfPage.pour(read, out);
        return out.build(Format.PDF, OptionalInt.of(seen), scanned > 0 || layer);
    }
}
