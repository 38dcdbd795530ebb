package tincay.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The files that a PDF nobody vouches for carries inside it, by the names its catalog lists them under (ISO 32000-2,
/// 7.11.4). Every cost is bounded by {@link Limits}.
public final class PdfAttachments {
    private static final int DEEPEST = 16;
    private static final int MOST_NODES = 4_096;

    private final Set<String> wanted;
    private final Limits limits;
    private final Map<String, byte[]> found = new HashMap<>();
    private int nodes;

    private PdfAttachments(Set<String> wanted, Limits limits) {
        this.wanted = wanted;
        this.limits = limits;
    }

    /// What came of looking.
    public sealed interface Answer {}

    /// The wanted files that are there.
    public record Found(Map<String, byte[]> files) implements Answer {
        public Found {
            files = Map.copyOf(files);
        }
    }

    /// @param detail technical English, one line, without content of the file
    public record Refused(Refusal refusal, String detail) implements Answer {}

    /// Whether the bytes begin as a PDF does.
    public static boolean isPdf(byte[] bytes) {
        return bytes.length >= 5
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F'
                && bytes[4] == '-';
    }

    /// Looks for the files listed under the names `wanted`; a name listed twice is refused.
    public static Answer read(byte[] pdf, Set<String> wanted, Limits limits) {
        PdfAttachments reading = new PdfAttachments(Set.copyOf(wanted), limits);
        try {
            if (pdf.length > limits.fileBytes()) {
                throw new Unreadable(Refusal.FILE_TOO_LARGE, pdf.length + " bytes");
            }
            PdfContent.refuseBomb(pdf, limits);
            try (PDDocument file = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
                if (file.isEncrypted()) {
                    throw new Unreadable(Refusal.ENCRYPTED, "the PDF is encrypted");
                }
                COSDictionary names = file.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
                if (names != null) {
                    reading.walk(names.getCOSDictionary(COSName.EMBEDDED_FILES), 1);
                }
            }
            return new Found(reading.found);
        } catch (Unreadable refused) {
            return new Refused(refused.refusal(), refused.detail());
        } catch (IOException | RuntimeException broken) {
            return new Refused(
                    Refusal.MALFORMED, "not a sound PDF (" + broken.getClass().getSimpleName() + ")");
        }
    }

    private void walk(@Nullable COSDictionary node, int depth) throws Unreadable, IOException {
        if (node == null) {
            return;
        }
        nodes++;
        if (depth > DEEPEST || nodes > MOST_NODES) {
            throw new Unreadable(Refusal.ARCHIVE_TOO_MANY_ENTRIES, "a list of attachments without end");
        }
        COSArray pairs = node.getCOSArray(COSName.NAMES);
        for (int at = 0; pairs != null && at + 1 < pairs.size(); at += 2) {
            if (pairs.getObject(at) instanceof COSString name && wanted.contains(name.getString())) {
                take(name.getString(), pairs.getObject(at + 1));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int at = 0; kids != null && at < kids.size(); at++) {
            if (kids.getObject(at) instanceof COSDictionary kid) {
                walk(kid, depth + 1);
            }
        }
    }

    private void take(String name, @Nullable COSBase value) throws Unreadable, IOException {
        COSDictionary files =
                value instanceof COSDictionary dictionary ? dictionary.getCOSDictionary(COSName.EF) : null;
        COSStream stream = files == null ? null : files.getCOSStream(COSName.F);
        if (stream == null) {
            throw new Unreadable(Refusal.MALFORMED, "an attachment without content");
        }
        if (found.put(name, content(stream)) != null) {
            throw new Unreadable(Refusal.ARCHIVE_DUPLICATE_ENTRY, "two attachments of one name");
        }
    }

    private byte[] content(COSStream stream) throws Unreadable, IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (!filters.isEmpty() && !filters.equals(List.of(COSName.FLATE_DECODE))) {
            throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "an attachment packed in another way than Flate");
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = filters.isEmpty() ? raw : new InflaterInputStream(raw)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                bytes.write(chunk, 0, read);
                if (bytes.size() > limits.fileBytes()) {
                    throw new Unreadable(Refusal.FILE_UNPACKED_TOO_LARGE, "an attachment larger than is read");
                }
            }
            return bytes.toByteArray();
        }
    }

    private static List<COSName> filters(@Nullable COSBase filters) throws Unreadable {
        return switch (filters) {
            case null -> List.of();
            case COSName name -> List.of(name);
            case COSArray array when array.size() == 1 && array.getObject(0) instanceof COSName name -> List.of(name);
            case COSArray array when array.size() == 0 -> List.of();
            default -> throw new Unreadable(Refusal.UNSUPPORTED_TYPE, "an attachment packed more than once");
        };
    }
}
