package tincay.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Builds the files that the tests read: sound ones, and ones that somebody tampered with.
final class HostileFiles {
    static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.wordprocessingml.document.main+xml\"/></Types>";
    static final String RELS =
            rels("<Relationship Id=\"r1\" Type=\"http://x/officeDocument\" " + "Target=\"word/document.xml\"/>");

    static final String XLSX_TYPES = "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";

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

    static Map<String, byte[]> xlsxParts(String sheets, String first, String second, String shared) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(XLSX_TYPES));
        parts.put(
                "_rels/.rels",
                utf8(rels("<Relationship Id='a' Type='http://x/officeDocument' Target='xl/workbook.xml'/>")));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns:r='urn:r'><workbookPr/><sheets>" + sheets + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(rels("<Relationship Id='r1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='http://x/worksheet' Target='worksheets/sheet2.xml'/>"
                        + "<Relationship Id='r3' Type='http://x/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='r4' Type='http://x/styles' Target='styles.xml'/>")));
        parts.put(
                "xl/styles.xml",
                utf8("<styleSheet><numFmts><numFmt numFmtId='164' formatCode='#,##0.0&quot; tỷ&quot;'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                        + "<xf numFmtId='3'/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>"
                        + "</styleSheet>"));
        parts.put("xl/sharedStrings.xml", utf8("<sst>" + shared + "</sst>"));
        parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet>" + first + "</worksheet>"));
        parts.put("xl/worksheets/sheet2.xml", utf8("<worksheet>" + second + "</worksheet>"));
        return parts;
    }

    /// A file of one page that says `words`, in Latin letters.
    static byte[] pdf(String words) throws IOException {
        try (PDDocument file = new PDDocument()) {
            PDPage page = new PDPage();
            file.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        }
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
