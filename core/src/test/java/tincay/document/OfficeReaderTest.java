package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.HostileFiles.docx;
import static tincay.document.HostileFiles.docxParts;
import static tincay.document.HostileFiles.odt;
import static tincay.document.HostileFiles.paragraph;
import static tincay.document.HostileFiles.rels;
import static tincay.document.HostileFiles.utf8;
import static tincay.document.HostileFiles.zip;
import static tincay.document.Readings.document;
import static tincay.document.Readings.find;
import static tincay.document.Readings.text;
import static tincay.document.Readings.words;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.text.Aside;
import tincay.text.Place;

class OfficeReaderTest {
    private static String run(String look, String words) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    @Test
    void readsAPageInTheCharsetItDeclares() {
        String page = "<html><head><meta charset=\"windows-1252\"></head><body><p>Café số 5</p></body></html>";
        byte[] bytes = page.replace("số", "s?").getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(document("a.html", bytes).text().value()).contains("Café s? 5");
    }

    @Test
    void readsParagraphsAndTablesInOrder() {
        String cell = "<w:tc>" + paragraph("%s") + "</w:tc>";
        String table = "<w:tbl><w:tr>" + cell.formatted("a") + cell.formatted("b") + "</w:tr><w:tr>"
                + cell.formatted("c") + cell.formatted("d") + "</w:tr></w:tbl>";
        Document document = document("a.docx", docx(paragraph("Điều 1") + table + paragraph("hết")));
        assertThat(document.text().value()).isEqualTo("Điều 1\na\tb\nc\td\nhết\n");
        Place place = document.map().at(find(document, "d").start()).orElseThrow();
        assertThat(place.cell()).contains(new Place.Cell(1, 2, 2));
        assertThat(place.part()).isEqualTo("word/document.xml");
    }

    @ParameterizedTest
    @CsvSource({"<w:vanish/>, HIDDEN", "<w:color w:val='FFFFFF'/>, WHITE", "<w:sz w:val='2'/>, TINY"})
    void keepsUnseenRunsOutOfTheText(String look, Aside.Kind kind) {
        Document document = document("a.docx", docx("<w:p>" + run("", "thấy") + run(look, "giấu") + "</w:p>"));
        assertThat(document.text().value()).isEqualTo("thấy\n");
        assertThat(words(document, kind)).containsExactly("giấu");
    }

    @Test
    void readsWhiteWordsOnADarkGround() {
        String look = "<w:color w:val='FFFFFF'/><w:shd w:fill='1F3864'/>";
        assertThat(text("a.docx", docx("<w:p>" + run(look, "thấy") + "</w:p>"))).isEqualTo("thấy\n");
    }

    @Test
    void keepsTrackedChangesOutOfTheText() {
        String inner = "<w:p>" + run("", "còn") + "<w:ins>" + run("", "thêm")
                + "</w:ins><w:del><w:r><w:delText>mật khẩu" + "</w:delText></w:r></w:del></w:p>";
        Document document = document("a.docx", docx(inner));
        assertThat(document.text().value()).isEqualTo("còn\n");
        assertThat(words(document, Aside.Kind.INSERTED)).containsExactly("thêm");
        assertThat(words(document, Aside.Kind.DELETED)).containsExactly("mật khẩu");
    }

    @Test
    void tellsExternalReferencesWithoutFetchingThem() {
        String relation = "<Relationship Id=\"r9\" Type=\"http://x/attachedTemplate\" "
                + "Target=\"http://127.0.0.1:9/t.dotm\" TargetMode=\"External\"/>"
                + "<Relationship Id=\"r8\" Type=\"http://x/hyperlink\" Target=\"https://a.vn\" TargetMode=\"External\"/>";
        Document document = document("a.docx", docx(paragraph("a"), "word/_rels/document.xml.rels", rels(relation)));
        assertThat(words(document, Aside.Kind.EXTERNAL_REFERENCE)).containsExactly("http://127.0.0.1:9/t.dotm");
    }

    @Test
    void putsNotesAfterTheBodyAndHeadersOnceAtTheEnd() {
        Map<String, byte[]> parts =
                docxParts("<w:p><w:r><w:t>thân</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
                        + "<w:sectPr><w:headerReference r:id='h1'/><w:headerReference r:id='h2'/></w:sectPr>");
        parts.put(
                "word/_rels/document.xml.rels",
                utf8(rels("<Relationship Id='h1' Type='x/header' Target='header1.xml'/>"
                        + "<Relationship Id='h2' Type='x/header' Target='header2.xml'/>"
                        + "<Relationship Id='f' Type='x/footnotes' Target='footnotes.xml'/>"
                        + "<Relationship Id='c' Type='x/comments' Target='comments.xml'/>")));
        parts.put("word/header1.xml", utf8("<w:hdr xmlns:w='w'>" + paragraph("đầu trang") + "</w:hdr>"));
        parts.put("word/header2.xml", utf8("<w:hdr xmlns:w='w'>" + paragraph("đầu trang") + "</w:hdr>"));
        parts.put(
                "word/footnotes.xml",
                utf8("<w:footnotes xmlns:w='w'><w:footnote w:id='2'>" + paragraph("chú thích")
                        + "</w:footnote></w:footnotes>"));
        parts.put(
                "word/comments.xml",
                utf8("<w:comments xmlns:w='w'><w:comment w:id='1'>" + paragraph("ý kiến")
                        + "</w:comment></w:comments>"));
        Document document = document("a.docx", zip(parts));
        assertThat(document.text().value()).isEqualTo("thân\nchú thích\nđầu trang\n");
        assertThat(words(document, Aside.Kind.COMMENT)).containsExactly("ý kiến");
    }

    @Test
    void writesAutomaticNumbers() {
        Map<String, byte[]> parts = docxParts(numbered("0", "Phạm vi")
                + numbered("1", "một")
                + numbered("1", "hai")
                + numbered("0", "Đối tượng")
                + numbered("1", "ba"));
        parts.put(
                "word/_rels/document.xml.rels",
                utf8(rels("<Relationship Id='n' Type='x/numbering' Target='numbering.xml'/>")));
        parts.put(
                "word/numbering.xml",
                utf8("<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>"
                        + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Điều %1.'/></w:lvl>"
                        + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"));
        assertThat(text("a.docx", zip(parts))).isEqualTo("Điều 1. Phạm vi\na) một\nb) hai\nĐiều 2. Đối tượng\na) ba\n");
    }

    private static String numbered(String level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>"
                + words + "</w:t></w:r></w:p>";
    }

    @Test
    void readsATextBoxOnceAndItsAltText() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice><wp:docPr descr='ảnh mô tả'/><w:txbxContent>"
                + paragraph("trong khung") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                + paragraph("trong khung") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><w:t>ngoài khung</w:t></w:r></w:p>";
        Document document = document("a.docx", docx(box));
        assertThat(document.text().value()).isEqualTo("ngoài khung\ntrong khung\n");
        assertThat(words(document, Aside.Kind.ALT_TEXT)).containsExactly("ảnh mô tả");
    }

    @Test
    void readsOpenDocumentText() {
        Document document = document(
                "a.odt",
                odt("<office:automatic-styles><style:style style:name='T1'>"
                        + "<style:text-properties fo:color='#ffffff'/></style:style></office:automatic-styles><office:body>"
                        + "<office:text><text:p>Điều<text:s text:c='2'/>1<text:note><text:note-citation>1</text:note-citation>"
                        + "<text:note-body><text:p>chú</text:p></text:note-body></text:note><text:span text:style-name='T1'>giấu"
                        + "</text:span></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
                        + "</table:table></office:text></office:body>"));
        assertThat(document.text().value()).isEqualTo("Điều  1\na\tb\nchú\n");
        assertThat(words(document, Aside.Kind.WHITE)).containsExactly("giấu");
    }

    @Test
    void readsHtmlAsABrowserShowsIt() {
        String page =
                "<html><head><title>t</title><style>p{}</style></head><body><h1>Quyết   định</h1><p>Điều <b>1</b>."
                        + "<span style='display:none'>giấu</span></p><!-- ghi chú --><script>x()</script>"
                        + "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><p>hết</p></body></html>";
        Document document = document("a.html", utf8(page));
        assertThat(document.text().value()).isEqualTo("Quyết định\nĐiều 1.\na\tb\nc\td\nhết\n");
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("giấu");
        assertThat(words(document, Aside.Kind.COMMENT)).containsExactly("ghi chú");
        assertThat(words(document, Aside.Kind.SCRIPT)).containsExactly("x()");
    }

    @Test
    void keepsTheFieldsOfAnOpenDocument() {
        Document document = document(
                "a.odt",
                odt("<office:body><text:p>Về <text:title>Kế hoạch</text:title> năm <text:date>2026</text:date>"
                        + "<draw:frame><g:title xmlns:g='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>ảnh</g:title>"
                        + "</draw:frame></text:p></office:body>"));
        assertThat(document.text().value()).isEqualTo("Về Kế hoạch năm 2026\n");
        assertThat(words(document, Aside.Kind.ALT_TEXT)).containsExactly("ảnh");
    }

    @Test
    void partsWhatStyleRulesHide() {
        String page = "<html><head><style>/* x */ .a{display:none} #b, .c{visibility: hidden} .d{font-size:1px}"
                + ".e{color:#123456;background-color:#123456} .f{position:absolute;left:-9999px} .g{color:white}"
                + "@media print{.h{display:none}} p:nope(x){color:red} .i{display:none} .i{display:block}</style></head><body>"
                + "<p class='a'>một</p><p id='b'>hai</p><p class='d'>ba</p><p class='e'>bốn</p><p class='f'>năm</p>"
                + "<p class='g'>sáu</p><p class='h'>thấy</p><p class='i'>rõ</p><p class='a' style='display:block'>ràng</p>"
                + "</body></html>";
        Document document = document("a.html", utf8(page));
        assertThat(document.text().value()).isEqualTo("thấy\nrõ\nràng\n");
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("một", "hai");
        assertThat(words(document, Aside.Kind.TINY)).containsExactly("ba");
        assertThat(words(document, Aside.Kind.WHITE)).containsExactly("bốn", "sáu");
        assertThat(words(document, Aside.Kind.OFF_PAGE)).containsExactly("năm");
    }
}
