package tincay.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.law.register.LawRegister;
import tincay.suite.Drafting;
import tincay.suite.Suite;

class RedactionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Suite SUITE = Suite.standard(LawRegister.bundled());
    private static final List<String> ORIGINALS =
            List.of("004085012345", "0912345678", "912345678", "lucthimau", "Kh0ngnoi9", "0357123456", "080123456");

    private static final String BODY = """
            <w:p><w:r><w:t>Ông Nông Văn Thử, số căn cước 0040</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>85</w:t></w:r>\
            <w:r><w:t>012345, điện thoại </w:t></w:r><w:hyperlink r:id="h1"><w:r><w:t>0912.345.678</w:t></w:r></w:hyperlink></w:p>
            <w:p><w:r><w:t>Căn cước số 004 085 012 345 &amp; thư lucthimau@gmail.com</w:t></w:r></w:p>
            <w:p><w:r><w:drawing><wp:docPr id="1" name="a" descr="CCCD 004085012345"/></w:drawing></w:r></w:p>
            <w:p><w:del><w:r><w:delText>mật khẩu: Kh0ngnoi9</w:delText></w:r></w:del></w:p>
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>điện thoại 0357123456</w:t></w:r></w:p>
            <w:p><w:r><w:t>Nội dung còn lại giữ nguyên.</w:t></w:r></w:p>
            """;

    @Test
    void noPartOfADocxKeepsWhatWasMasked() throws IOException {
        Map<String, String> parts = parts();
        Redaction redaction = redact("don.docx", zip(parts));

        Map<String, byte[]> copy = unzip(redaction.copy());
        copy.forEach((name, content) -> assertThat(bare(new String(content, StandardCharsets.UTF_8)))
                .as(name)
                .doesNotContain(ORIGINALS));
        assertThat(copy.keySet()).noneMatch(name -> name.contains("thumbnail"));
        String text = read("don.docx", redaction.copy()).text().value();
        assertThat(text)
                .contains("số căn cước [SỐ CĂN CƯỚC 1], điện thoại [SỐ ĐIỆN THOẠI 1]")
                .contains("Căn cước số [SỐ CĂN CƯỚC 1] & thư [THƯ ĐIỆN TỬ 1]")
                .contains("Nội dung còn lại giữ nguyên.");
        assertThat(redaction.wordsOfMask())
                .containsEntry("[SỐ CĂN CƯỚC 1]", List.of("004085012345", "004 085 012 345"))
                .containsKey("[THÔNG TIN TRUY CẬP 1]");
    }

    @Test
    void aPdfIsSetAnew() throws IOException {
        byte[] original = FreshPdf.of("Ông Nông Văn Thử, số căn cước 004085012345.\nMật khẩu: Kh0ngnoi9\nHết.");
        try (PDDocument document = Loader.loadPDF(original)) {
            document.getDocumentInformation().setTitle("CCCD 004085012345");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            Redaction redaction = redact("don.pdf", bytes.toByteArray());

            assertThat(bare(read("don.pdf", redaction.copy()).text().value()))
                    .doesNotContain(ORIGINALS)
                    .contains("[SỐCĂNCƯỚC1]", "[THÔNGTINTRUYCẬP1]", "Hết");
            assertThat(bare(decoded(redaction.copy()))).doesNotContain(ORIGINALS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"don.txt", "don.md", "don.html"})
    void plainFilesArePlainlyMasked(String name) throws IOException {
        String words = "Ông Nông Văn Thử, số căn cước 004 085\n012 345, CMND 080123456.";
        String file = name.endsWith("html") ? "<!DOCTYPE html><html><body><p>" + words + "</p></body></html>" : words;
        Redaction redaction = redact(name, file.getBytes(StandardCharsets.UTF_8));

        assertThat(bare(new String(redaction.copy(), StandardCharsets.UTF_8)))
                .doesNotContain(ORIGINALS)
                .contains("[SỐCĂNCƯỚC1]", "[SỐCHỨNGMINHNHÂNDÂN1]");
    }

    @Test
    void aDraftWithoutSuchWordsStaysAsItIs() throws IOException {
        Redaction redaction = redact("don.txt", "Báo cáo kết quả năm 2026.".getBytes(StandardCharsets.UTF_8));
        assertThat(redaction.copy()).asString(StandardCharsets.UTF_8).isEqualTo("Báo cáo kết quả năm 2026.");
        assertThat(redaction.wordsOfMask()).isEmpty();
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

    private static Map<String, String> parts() {
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String open = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                open + "<Relationship Id=\"r1\" Type=\"" + relation
                        + "officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/></Relationships>");
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:wp=\"urn:wp\" xmlns:r=\"urn:r\"><w:body>"
                        + BODY + "</w:body></w:document>");
        parts.put(
                "word/_rels/document.xml.rels",
                open + "<Relationship Id=\"h1\" Type=\"" + relation
                        + "hyperlink\" Target=\"tel:+84912345678\" TargetMode=\"External\"/><Relationship Id=\"h2\" Type=\""
                        + relation + "comments\" Target=\"comments.xml\"/></Relationships>");
        parts.put(
                "word/comments.xml",
                "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"1\"><w:p><w:r><w:t>CMND 080123456 của ông Thử</w:t></w:r></w:p></w:comment></w:comments>");
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Đơn 004085012345</dc:title></cp:coreProperties>");
        parts.put("docProps/thumbnail.jpeg", "004085012345");
        parts.put("word/embeddings/oleObject1.bin", "004085012345");
        parts.put("customXml/item1.xml", "<a note='lucthimau@gmail.com'>0912345678<!-- 004085012345 --></a>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
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
        assertThat(parts).containsKey("word/document.xml");
        return parts;
    }

    /// Every stream of a PDF unpacked, and its catalogue and facts as they print.
    private static String decoded(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO))
                    .isFalse();
        }
        return all.toString();
    }

    /// Words without tags, blanks and separators, so that a number broken over runs shows.
    private static String bare(String words) {
        return words.replaceAll("<[^>]*/?(?:w|/w):[^>]*>", "").replaceAll("[\\s.-]", "");
    }
}
