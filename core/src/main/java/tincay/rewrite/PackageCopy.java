package tincay.rewrite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A docx or odt rewritten part by part: XML masked, pictures kept without what stands beside their dots, everything
/// opaque emptied or left out.
///
/// Who wrote it, when and with what is not carried over, nor are thumbnails and signatures, which no longer fit. What a
/// picture shows is not read, and stays.
final class PackageCopy {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");
    private static final Set<String> FONTS = Set.of("ttf", "odttf", "fntdata");
    /// Parts that say something about the document, and what is left of each.
    private static final Map<String, String> ABOUT = Map.of(
            "docprops/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "docprops/app.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docprops/custom.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
            "meta.xml",
            "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " office:version=\"1.3\"><office:meta/></office:document-meta>");
    /// Who commented and changed, pictures inside the markup, and the ways to what is left out.
    private static final Pattern WRITER = Pattern.compile("(\\bw:(?:author|initials)\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern CREATOR =
            Pattern.compile("(<(dc:creator|dc:date|meta:creator-initials)\\b[^>]*>)[^<]*(?=</\\2)");
    private static final Pattern BINARY = Pattern.compile("(<office:binary-data\\b[^>]*>)[^<]*");
    private static final Pattern DATA = Pattern.compile("(?i)([\"'])\\s*data:[^\"']*");
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?i)<(?:\\w+:)?(?:Relationship|file-entry|Override)\\b[^>]*"
                    + "(?:thumbnail|digital-signature|_xmlsignatures|documentsignatures|macrosignatures)[^>]*/>");
    /// The first moment a ZIP can name (1980-01-01), so that copies do not differ by the clock.
    private static final long TIME = 315_532_800_000L + 86_400_000L;

    private PackageCopy() {}

    static byte[] of(byte[] original, Masks masks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original), StandardCharsets.UTF_8);
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (isLeftOut(name)) {
                    continue;
                }
                if (!masks.hits(name).isEmpty()) {
                    throw new NotMaskable("the name of a part of the package holds such words");
                }
                put(out, name, part(name, in.readAllBytes(), masks));
            }
        }
        return bytes.toByteArray();
    }

    /// Thumbnails show the first page as it was; signatures name people and sign other bytes.
    private static boolean isLeftOut(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("thumbnail") || lower.startsWith("_xmlsignatures/") || lower.endsWith("signatures.xml");
    }

    private static byte[] part(String name, byte[] content, Masks masks) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals("mimetype")) {
            return content;
        }
        String about = ABOUT.get(lower);
        if (about != null) {
            return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + about).getBytes(StandardCharsets.UTF_8);
        }
        if (lower.endsWith(".xml")
                || lower.endsWith(".rels")
                || lower.endsWith(".vml")
                || lower.endsWith(".rdf")
                || lower.endsWith(".svg")) {
            String xml = bare(new String(content, charset(content)));
            String masked =
                    MarkupPart.of(xml).masked(masks).replaceFirst("(<\\?xml[^>]*encoding=[\"'])[^\"']*", "$1UTF-8");
            return (masked.startsWith("\uFEFF") ? masked.substring(1) : masked).getBytes(StandardCharsets.UTF_8);
        }
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (PICTURES.contains(ending)) {
            return Picture.bare(content);
        }
        return FONTS.contains(ending) ? content : new byte[0];
    }

    private static String bare(String xml) {
        String unwritten = WRITER.matcher(xml).replaceAll("$1\"\"");
        String uncreated = CREATOR.matcher(unwritten).replaceAll("$1");
        String plain = DATA.matcher(BINARY.matcher(uncreated).replaceAll("$1")).replaceAll("$1data:,");
        return LEFT_OUT.matcher(plain).replaceAll("");
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
