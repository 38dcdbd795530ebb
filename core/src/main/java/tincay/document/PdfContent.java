package tincay.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Measures the content streams of a page before the parser unpacks them into memory.
final class PdfContent {
    private static final int CHUNK = 1 << 16;

    private PdfContent() {}

    static void refuseBomb(PDPage page, Limits limits) throws IOException, Unreadable {
        long left = limits.unpackedBytes();
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            PDStream stream = streams.next();
            boolean packed = stream.getFilters().contains(COSName.FLATE_DECODE);
            try (InputStream raw = stream.getCOSObject().createRawInputStream()) {
                left -= packed ? inflated(raw.readAllBytes(), left) : 0;
            }
            if (left < 0) {
                throw new Unreadable(Refusal.FILE_UNPACKED_TOO_LARGE, "a page unpacks to more than is read");
            }
        }
    }

    private static long inflated(byte[] packed, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] chunk = new byte[CHUNK];
            long length = 0;
            while (!inflater.finished() && length <= most) {
                int read = inflater.inflate(chunk);
                if (read == 0) {
                    return length;
                }
                length += read;
            }
            return length;
        } catch (DataFormatException broken) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
