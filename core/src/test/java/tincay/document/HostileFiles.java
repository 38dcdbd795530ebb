package tincay.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds the files that the tests read: sound ones, and ones that somebody tampered with.
final class HostileFiles {
    static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.wordprocessingml.document.main+xml\"/></Types>";
    static final String RELS =
            rels("<Relationship Id=\"r1\" Type=\"http://x/officeDocument\" " + "Target=\"word/document.xml\"/>");

    private HostileFiles() {}

    static String rels(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    static String body(String inner) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                + "xmlns:wp=\"urn:wp\" xmlns:mc=\"urn:mc\" xmlns:r=\"urn:r\"><w:body>" + inner
                + "</w:body></w:document>";
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static Map<String, byte[]> docxParts(String inner) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(TYPES));
        parts.put("_rels/.rels", utf8(RELS));
        parts.put("word/document.xml", utf8(body(inner)));
        return parts;
    }

    static byte[] docx(String inner) {
        return zip(docxParts(inner));
    }

    static byte[] docx(String inner, String name, String content) {
        Map<String, byte[]> parts = docxParts(inner);
        parts.put(name, utf8(content));
        return zip(parts);
    }

    static byte[] odt(String inner) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put(
                "content.xml",
                utf8("<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:tb\" "
                        + "xmlns:style=\"urn:s\" xmlns:fo=\"urn:f\" xmlns:xlink=\"urn:x\" xmlns:draw=\"urn:d\">"
                        + inner + "</office:document-content>"));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The same bytes with every `from` overwritten by `to` of the same length.
    static byte[] overwrite(byte[] bytes, String from, String to) {
        String changed = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
