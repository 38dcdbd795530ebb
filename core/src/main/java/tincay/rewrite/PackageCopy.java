package tincay.rewrite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A docx or odt rewritten part by part: XML masked, pictures of the text kept, everything opaque emptied or left out.
final class PackageCopy {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "svg", "ttf", "odttf", "fntdata");
    /// The first moment a ZIP can name (1980-01-01), so that copies do not differ by the clock.
    private static final long TIME = 315_532_800_000L + 86_400_000L;

    private PackageCopy() {}

    static byte[] of(byte[] original, Masks masks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original), StandardCharsets.UTF_8);
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!isLeftOut(name)) {
                    put(out, name, part(name, in.readAllBytes(), masks));
                }
            }
        }
        return bytes.toByteArray();
    }

    /// Thumbnails show the first page as it was.
    private static boolean isLeftOut(String name) {
        return name.toLowerCase(Locale.ROOT).contains("thumbnail");
    }

    private static byte[] part(String name, byte[] content, Masks masks) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals("mimetype")) {
            return content;
        }
        if (lower.endsWith(".xml")
                || lower.endsWith(".rels")
                || lower.endsWith(".vml")
                || lower.endsWith(".rdf")
                || lower.endsWith(".svg")) {
            String xml = withoutThumbnail(new String(content, charset(content)));
            String masked =
                    MarkupPart.of(xml).masked(masks).replaceFirst("(<\\?xml[^>]*encoding=[\"'])[^\"']*", "$1UTF-8");
            return (masked.startsWith("\uFEFF") ? masked.substring(1) : masked).getBytes(StandardCharsets.UTF_8);
        }
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        return PICTURES.contains(ending) ? content : new byte[0];
    }

    private static String withoutThumbnail(String xml) {
        return xml.replaceAll("<Relationship\\b[^>]*thumbnail[^>]*/>", "")
                .replaceAll("<manifest:file-entry\\b[^>]*[Tt]humbnail[^>]*/>", "");
    }

    private static Charset charset(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        if (name.equals("mimetype") || content.length == 0) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
