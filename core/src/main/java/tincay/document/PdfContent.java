package tincay.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Measures the packed streams of a PDF before the parser unpacks them into memory.
final class PdfContent {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_LAYERS = 4;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfContent() {}

    /// Refuses a file that holds one stream of any kind (objects, fonts, letters, forms) that unpacks too far.
    static void refuseBomb(byte[] file, Limits limits) throws Unreadable {
        for (int at = 0; at + STREAM.length + 2 < file.length; at++) {
            if (Arrays.equals(file, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                int start = at + STREAM.length;
                start += file[start] == '\r' ? 1 : 0;
                start += file[start] == '\n' ? 1 : 0;
                refuseBomb(file, start, limits.unpackedBytes());
            }
        }
    }

    /// A stream may be packed several times over.
    private static void refuseBomb(byte[] file, int start, long most) throws Unreadable {
        for (int layers = 1; layers <= MOST_LAYERS; layers++) {
            InputStream in = new ByteArrayInputStream(file, start, file.length - start);
            for (int i = 0; i < layers; i++) {
                in = new InflaterInputStream(in);
            }
            if (measured(in, most) == 0) {
                return;
            }
        }
    }

    private static long measured(InputStream in, long most) throws Unreadable {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (in) {
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                length += read;
                if (length > most) {
                    throw new Unreadable(Refusal.FILE_UNPACKED_TOO_LARGE, "a stream unpacks to more than is read");
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new Unreadable(Refusal.TIME_LIMIT, "stopped at the time limit");
                }
            }
        } catch (IOException notPacked) {
            return length;
        }
        return length;
    }

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
