package tincay.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Format;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.law.register.LawRegister;
import tincay.suite.Drafting;
import tincay.suite.Suite;

/// Packages with words to be masked, and with their writer, in every part where a program may put them.
class PackageRedactionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Suite SUITE = Suite.standard(LawRegister.bundled());
    private static final String WRITER = "Lục Thị Mẫu";
    private static final String NUMBER = "004085012345";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @Test
    void anOdtStaysAnOdtAndKeepsNothingOfWhatWasMasked() throws IOException {
        Redaction redaction = redact("don.odt", zip(odt()));

        Map<String, byte[]> copy = unzip(redaction.copy());
        assertThat(copy.keySet()).first().isEqualTo("mimetype");
        assertThat(copy.get("mimetype")).asString(StandardCharsets.US_ASCII).isEqualTo(ODT);
        assertThat(new String(redaction.copy(), 30, 8 + ODT.length(), StandardCharsets.US_ASCII))
                .isEqualTo("mimetype" + ODT);
        saysNothing(copy);
        assertThat(copy)
                .doesNotContainKeys("Thumbnails/thumbnail.png", "META-INF/documentsignatures.xml")
                .containsKeys("content.xml", "styles.xml", "meta.xml", "Pictures/anh.jpg");
        assertThat(text(copy, "META-INF/manifest.xml")).doesNotContain("Thumbnails", "signatures");
        assertThat(copy.get("Pictures/anh.jpg")).isNotEmpty();
        assertThat(copy.get("ObjectReplacements/Object 1")).isEmpty();

        Document again = read("don.odt", redaction.copy());
        assertThat(again.format()).isEqualTo(Format.ODT);
        assertThat(again.text().value())
                .contains("Ông Nông Văn Thử, số căn cước [SỐ CĂN CƯỚC 1], điện thoại [SỐ ĐIỆN THOẠI 1].")
                .contains("Nội dung còn lại giữ nguyên.");
        assertThat(redaction.wordsOfMask()).containsKeys("[SỐ CĂN CƯỚC 1]", "[SỐ ĐIỆN THOẠI 1]");
    }

    @Test
    void aDocxSaysNothingOfWhoWroteItAndWhoTookItsPictures() throws IOException {
        Redaction redaction = redact("don.docx", zip(docx()));

        Map<String, byte[]> copy = unzip(redaction.copy());
        saysNothing(copy);
        assertThat(copy.keySet()).noneMatch(name -> name.contains("thumbnail") || name.contains("xmlsignatures"));
        assertThat(text(copy, "_rels/.rels"))
                .doesNotContain("thumbnail", "signature")
                .contains("word/document.xml");
        assertThat(copy.get("word/media/image1.jpeg")).isNotEmpty();
        assertThat(copy.get("word/media/image2.tiff")).isEmpty();
        assertThat(copy.get("word/media/image3.emf")).isEmpty();
        assertThat(text(copy, "word/document.xml")).contains("w:ins").contains("thêm sau");
        assertThat(read("don.docx", redaction.copy()).text().value()).contains("[SỐ CĂN CƯỚC 1]");
    }

    @Test
    void theSameDraftGivesTheSameBytes() throws IOException {
        byte[] draft = zip(odt());

        assertThat(redact("don.odt", draft).copy())
                .isEqualTo(redact("don.odt", draft).copy());
    }

    @Test
    void aNameOfAPartThatHoldsSuchWordsIsRefused() {
        Map<String, byte[]> parts = odt();
        parts.put("Pictures/CCCD " + NUMBER + ".jpg", new byte[1]);

        assertThatThrownBy(() -> redact("don.odt", zip(parts)))
                .isInstanceOf(NotMaskable.class)
                .hasMessageContaining("name of a part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bang.xlsx", "bang.ods"})
    void aSpreadsheetIsRefused(String name) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        if (name.endsWith("ods")) {
            parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
            parts.put(
                    "content.xml",
                    utf8("<o:document-content xmlns:o='urn:o' xmlns:t='urn:t' xmlns:x='urn:x'><t:table t:name='A'>"
                            + "<t:table-row><t:table-cell><x:p>Căn cước " + NUMBER
                            + "</x:p></t:table-cell></t:table-row></t:table></o:document-content>"));
        } else {
            parts.put(
                    "[Content_Types].xml",
                    utf8("<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd."
                            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"));
            parts.put("_rels/.rels", utf8(relations("officeDocument\" Target=\"xl/workbook.xml")));
            parts.put(
                    "xl/workbook.xml",
                    utf8(
                            "<workbook xmlns:r='urn:r'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>"));
            parts.put("xl/_rels/workbook.xml.rels", utf8(relations("worksheet\" Target=\"worksheets/sheet1.xml")));
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    utf8("<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Căn cước " + NUMBER
                            + "</t></is></c></row></sheetData></worksheet>"));
        }
        byte[] file = zip(parts);

        assertThatThrownBy(() -> redact(name, file))
                .isInstanceOf(NotMaskable.class)
                .hasMessageContaining("spreadsheet");
    }

    private static void saysNothing(Map<String, byte[]> copy) {
        copy.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain(WRITER, NUMBER, "0912345678", "0912.345.678", "MẬT KHẨU", "ZGF0YQ=="));
    }

    private static Map<String, byte[]> odt() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8(ODT));
        parts.put(
                "content.xml",
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                        + " xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:draw=\"urn:d\" xmlns:xlink=\"urn:x\""
                        + " xmlns:dc=\"urn:dc\" xmlns:svg=\"urn:s\"><office:body><office:text>"
                        + "<text:p>Ông Nông Văn Thử, số căn cước 0040<text:span>85</text:span>012345, điện thoại"
                        + " <text:a xlink:href=\"tel:0912345678\">0912.345.678</text:a>.</text:p>"
                        + "<text:p>Căn cước 004 085<text:s/>012 345<office:annotation><dc:creator>" + WRITER
                        + "</dc:creator><dc:date>2026-11-20T08:00:00</dc:date><text:p>gọi 0912345678</text:p>"
                        + "</office:annotation></text:p>"
                        + "<draw:frame><draw:image xlink:href=\"Pictures/anh.jpg\"/><svg:title>CCCD " + NUMBER
                        + "</svg:title></draw:frame>"
                        + "<draw:frame><draw:image><office:binary-data>ZGF0YQ==</office:binary-data></draw:image>"
                        + "</draw:frame><text:p>Nội dung còn lại giữ nguyên.</text:p>"
                        + "</office:text></office:body></office:document-content>"));
        parts.put(
                "styles.xml",
                utf8("<office:document-styles xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:style=\"urn:s\">"
                        + "<office:master-styles><style:master-page style:name=\"Standard\"><style:header><text:p>Hồ sơ "
                        + NUMBER + "</text:p></style:header></style:master-page></office:master-styles>"
                        + "</office:document-styles>"));
        parts.put(
                "meta.xml",
                utf8(
                        "<office:document-meta xmlns:office=\"urn:o\" xmlns:dc=\"urn:dc\" xmlns:meta=\"urn:m\"><office:meta>"
                                + "<meta:initial-creator>" + WRITER + "</meta:initial-creator><dc:title>Đơn " + NUMBER
                                + "</dc:title><meta:user-defined meta:name=\"a\">MẬT KHẨU</meta:user-defined>"
                                + "</office:meta></office:document-meta>"));
        parts.put("Pictures/anh.jpg", picture());
        parts.put("ObjectReplacements/Object 1", utf8("CCCD " + NUMBER));
        parts.put("Thumbnails/thumbnail.png", utf8(NUMBER));
        parts.put("META-INF/documentsignatures.xml", utf8("<a><X509Data>" + WRITER + "</X509Data></a>"));
        parts.put(
                "META-INF/manifest.xml",
                utf8(
                        "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry manifest:full-path=\"content.xml\""
                                + " manifest:media-type=\"text/xml\"/><manifest:file-entry"
                                + " manifest:full-path=\"Thumbnails/thumbnail.png\" manifest:media-type=\"image/png\"/>"
                                + "</manifest:manifest>"));
        return parts;
    }

    private static Map<String, byte[]> docx() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/><Override PartName=\"/_xmlsignatures/sig1.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml\"/>"
                        + "</Types>"));
        parts.put(
                "_rels/.rels",
                utf8(relations(
                        "officeDocument\" Target=\"word/document.xml",
                        "metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg",
                        "digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs")));
        parts.put(
                "word/document.xml",
                utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:r><w:t>Số căn cước " + NUMBER
                        + ".</w:t></w:r></w:p><w:p><w:ins w:id=\"1\" w:author=\""
                        + WRITER + "\" w:date=\"2026-11-20T08:00:00Z\"><w:r><w:t>thêm sau</w:t></w:r></w:ins></w:p>"
                        + "</w:body></w:document>"));
        parts.put(
                "docProps/core.xml",
                utf8("<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\"><dc:creator>" + WRITER
                        + "</dc:creator><cp:lastModifiedBy>" + WRITER + "</cp:lastModifiedBy></cp:coreProperties>"));
        parts.put("docProps/app.xml", utf8("<Properties><Manager>" + WRITER + "</Manager></Properties>"));
        parts.put("docProps/custom.xml", utf8("<Properties><a>MẬT KHẨU</a></Properties>"));
        parts.put("docProps/thumbnail.jpeg", utf8(NUMBER));
        parts.put("word/media/image1.jpeg", picture());
        parts.put("word/media/image2.tiff", utf8("II*" + NUMBER));
        parts.put("word/media/image3.emf", utf8(NUMBER));
        parts.put("_xmlsignatures/origin.sigs", new byte[0]);
        parts.put("_xmlsignatures/sig1.xml", utf8("<Signature>" + WRITER + "</Signature>"));
        return parts;
    }

    private static byte[] picture() {
        try {
            return PictureTest.told();
        } catch (IOException undrawn) {
            throw new IllegalStateException(undrawn);
        }
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i++) {
            all.append("<Relationship Id=\"r").append(i + 1).append("\" Type=\"http://x/");
            all.append(typesAndTargets[i]).append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static Redaction redact(String name, byte[] bytes) throws IOException {
        Document document = read(name, bytes);
        Paper paper = Paper.of(document.name(), document.sha256(), document.text(), document.map(), document.asides());
        Report report =
                SUITE.examine(Drafting.draft(paper, OptionalInt.empty(), false, Optional.of(DAY), DAY, List.of()));
        return Redaction.of(report, document, bytes);
    }

    private static Document read(String name, byte[] bytes) {
        Reading reading = DocumentReader.read(name, bytes, Limits.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).document();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException unwritten) {
            throw new IllegalStateException(unwritten);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
