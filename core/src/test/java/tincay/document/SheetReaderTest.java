package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tincay.document.HostileFiles.rels;
import static tincay.document.HostileFiles.utf8;
import static tincay.document.HostileFiles.zip;
import static tincay.document.Readings.document;
import static tincay.document.Readings.find;
import static tincay.document.Readings.refusal;
import static tincay.document.Readings.text;
import static tincay.document.Readings.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.text.Aside;
import tincay.text.Place;
import tincay.text.Table;

class SheetReaderTest {
    private static final String ONE = "<sheet name='Biểu 1' sheetId='1' r:id='r1'/>";
    private static final String TWO = "<sheet name='Biểu 2' sheetId='2' state='veryHidden' r:id='r2'/>";

    private static byte[] xlsx(String data) {
        return zip(HostileFiles.xlsxParts(
                ONE, data, "", "<si><t>Chỉ tiêu</t></si><si><r><t>Hồ </t></r><r><t>sơ</t></r></si>"));
    }

    private static byte[] ods(String tables) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put(
                "content.xml",
                utf8("<o:document-content xmlns:o='urn:o' xmlns:t='urn:t' xmlns:x='urn:x' xmlns:s='urn:s'>" + tables
                        + "</o:document-content>"));
        return zip(parts);
    }

    @Test
    void readsCellsAsTheyAreShownEachInItsPlace() {
        Document document = document(
                "a.xlsx",
                xlsx("<sheetData><row r='3'><c r='B3' t='s'><v>0</v></c><c r='C3' t='s'><v>1</v></c></row>"
                        + "<row r='4'><c r='B4' t='inlineStr'><is><t>Xã A</t></is></c><c r='C4' s='1'><v>1234567</v></c>"
                        + "<c r='D4' s='2'><f>C4/2</f><v>0.125</v></c><c r='E4' s='3'><v>46022</v></c>"
                        + "<c r='F4' s='4'><v>1234.56</v></c><c r='G4'><v>0.1</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='B3:B3'/></mergeCells>"));

        assertThat(document.format()).isEqualTo(Format.XLSX);
        assertThat(document.text().value())
                .isEqualTo("Chỉ tiêu\tHồ sơ\nXã A\t1.234.567\t12,50%\t31/12/2025\t1.234,6 tỷ\t0,1\n");
        Place place = document.map().at(find(document, "1.234.567").start()).orElseThrow();
        assertThat(place.cell()).contains(new Place.Cell(1, 4, 3));
        assertThat(place.part()).isEqualTo("xl/worksheets/sheet1.xml");
        Table table = Table.all(document.text(), document.map()).getFirst();
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getLast().cell(4)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|1234.5|1234,5",
                "General|0.30000000000000004|0,3",
                "General|1E+20|100000000000000000000",
                "0|2.5|3",
                "#,##0|-1234567|-1.234.567",
                "#,##0.00;(#,##0.00)|-1234.5|(1.234,50)",
                "#,##0.##|1234.5|1.234,5",
                "#,##0,|1234567|1.235",
                "0.0%|0.1234|12,3%",
                "#,##0 [$₫-42A]|5000|5.000 ₫",
                "dd/mm/yyyy|45292|01/01/2024",
                "hh:mm|0.5|12:00",
                "[Red]0.00|1.005|1,01"
            })
    void showsNumbersByTheirFormat(String code, String written, String shown) {
        assertThat(new CellFormat(code).show(written, false)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, abc", "0, 1e999", "dd/mm/yyyy, -5", "dd/mm/yyyy, 99999999"})
    void showsNoNumberThatIsNone(String code, String written) {
        assertThat(new CellFormat(code).show(written, false)).isEmpty();
    }

    @Test
    void countsDaysFrom1904WhereTheFileSaysSo() {
        assertThat(new CellFormat("dd/mm/yyyy").show("0", true)).contains("01/01/1904");
    }

    @Test
    void keepsHiddenSheetsRowsAndColumnsOutOfTheText() {
        String first = "<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
                + "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>22</v></c></row>"
                + "<row r='2' hidden='1'><c r='A2'><v>33</v></c></row></sheetData>";
        String second = "<sheetData><row r='1'><c r='A1'><v>44</v></c></row></sheetData>";
        Document document = document("a.xlsx", zip(HostileFiles.xlsxParts(ONE + TWO, first, second, "")));

        assertThat(document.text().value()).isEqualTo("1\n");
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("22\n33", "44");
    }

    @Test
    void tellsThatAFormulaHasNoValue() {
        Document document = document(
                "a.xlsx",
                xlsx("<sheetData><row><c><v>7</v></c><c><f>A1*2</f></c><c s='3'><v>-9</v></c></row></sheetData>"));

        assertThat(document.text().value()).isEqualTo("7\n");
        assertThat(document.notices()).containsExactly("notice.formula-without-value", "notice.cell-not-read");
    }

    @Test
    void tellsCommentsAndOutsideLinksWithoutFetchingThem() {
        Map<String, byte[]> parts =
                HostileFiles.xlsxParts(ONE, "<sheetData><row><c><v>7</v></c></row></sheetData>", "", "");
        parts.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                utf8(rels("<Relationship Id='r1' Type='http://x/externalLinkPath' Target='http://127.0.0.1:9/a.xlsx' "
                        + "TargetMode='External'/>")));
        parts.put(
                "xl/comments1.xml",
                utf8("<comments><commentList><comment ref='A1'><text><r><t>xem lại</t></r></text></comment>"
                        + "</commentList></comments>"));
        Document document = document("a.xlsx", zip(parts));

        assertThat(words(document, Aside.Kind.EXTERNAL_REFERENCE)).containsExactly("http://127.0.0.1:9/a.xlsx");
        assertThat(words(document, Aside.Kind.COMMENT)).containsExactly("xem lại");
    }

    @Test
    void takesEmptyRowsAndColumnsForNothing() {
        assertThat(text(
                        "a.xlsx",
                        xlsx("<dimension ref='A1:XFD1048576'/><sheetData><row r='1048576'>"
                                + "<c r='XFD1048576'><v>5</v></c></row></sheetData>")))
                .isEqualTo("5\n");
        assertThat(text(
                        "a.ods",
                        ods("<t:table><t:table-row t:number-rows-repeated='1000000'><t:table-cell "
                                + "t:number-columns-repeated='16384'/></t:table-row><t:table-row><t:table-cell><x:p>5</x:p>"
                                + "</t:table-cell></t:table-row></t:table>")))
                .isEqualTo("5\n");
    }

    @Test
    void refusesWhatHoldsTooMuch() {
        String row = "<t:table><t:table-row t:number-rows-repeated='1000000'><t:table-cell "
                + "t:number-columns-repeated='16384'><x:p>a</x:p></t:table-cell></t:table-row></t:table>";
        assertThat(refusal("a.ods", ods(row))).isEqualTo(Refusal.TOO_MANY_CELLS);

        String cells = "<c t='s'><v>0</v></c>".repeat(10_000);
        String shared = "<si><t>" + "a".repeat(20_000) + "</t></si>";
        byte[] bomb = zip(HostileFiles.xlsxParts(ONE, "<sheetData><row>" + cells + "</row></sheetData>", "", shared));
        assertThat(refusal("a.xlsx", bomb)).isEqualTo(Refusal.TOO_MANY_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='XFE1'><v>1</v></c>", "<c r='ZZZZZZZZZZZZ1'><v>1</v></c>"})
    void refusesACellOutsideTheSheet(String cell) {
        assertThat(refusal("a.xlsx", xlsx("<sheetData><row r='1'>" + cell + "</row></sheetData>")))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void refusesWhatIsCutMacrosEntitiesAndPasswords() {
        byte[] whole = xlsx("<sheetData><row><c><v>7</v></c></row></sheetData>");
        assertThat(Readings.read("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Reading.Refused.class);
        assertThat(refusal("a.xlsx", xlsx("<sheetData><row><c><v>7</v>"))).isEqualTo(Refusal.MALFORMED);
        Map<String, byte[]> parts = HostileFiles.xlsxParts(ONE, "", "", "");
        parts.put("xl/vbaProject.bin", new byte[] {1});
        assertThat(refusal("a.xlsx", zip(parts))).isEqualTo(Refusal.ARCHIVE_MACROS);
        parts.remove("xl/vbaProject.bin");
        parts.put("xl/sharedStrings.xml", utf8("<!DOCTYPE a [<!ENTITY b 'c'>]><sst/>"));
        assertThat(refusal("a.xlsx", zip(parts))).isEqualTo(Refusal.XML_DTD);
        Map<String, byte[]> locked = new LinkedHashMap<>();
        locked.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        locked.put("META-INF/manifest.xml", utf8("<m><encryption-data/></m>"));
        locked.put("content.xml", new byte[] {1, 2, 3});
        assertThat(refusal("a.ods", zip(locked))).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void readsAnOpenDocumentSpreadsheet() {
        Document document = document(
                "a.ods",
                ods("<s:style s:name='ta2'><s:table-properties t:display='false'/></s:style>"
                        + "<t:table t:name='Một'><t:table-column/><t:table-column t:visibility='collapse'/>"
                        + "<t:table-row><t:table-cell t:number-columns-spanned='2'><x:p>Tên</x:p></t:table-cell>"
                        + "<t:covered-table-cell><x:p>che</x:p></t:covered-table-cell>"
                        + "<t:table-cell><o:annotation><x:p>ghi chú</x:p></o:annotation><x:p>1.200,5</x:p></t:table-cell>"
                        + "<t:table-cell t:formula='of:=1'/></t:table-row></t:table>"
                        + "<t:table t:name='Hai' t:style-name='ta2'><t:table-row><t:table-cell><x:p>giấu</x:p>"
                        + "</t:table-cell></t:table-row></t:table>"));

        assertThat(document.text().value()).isEqualTo("Tên\t1.200,5\n");
        assertThat(document.map()
                        .at(find(document, "1.200,5").start())
                        .orElseThrow()
                        .cell())
                .contains(new Place.Cell(1, 1, 3));
        assertThat(words(document, Aside.Kind.HIDDEN)).containsExactly("che", "giấu");
        assertThat(words(document, Aside.Kind.COMMENT)).containsExactly("ghi chú");
        assertThat(document.notices()).containsExactly("notice.formula-without-value");
    }

    @Test
    void readsSeparatedValues() {
        String quoted = "Tên,Số\n\"Nguyễn, \"\"An\"\"\",12\n\"hai\ndòng\",3\n";
        assertThat(text("a.csv", utf8(quoted))).isEqualTo("Tên\tSố\nNguyễn, \"An\"\t12\nhai\ndòng\t3\n");
        assertThat(text("a.csv", utf8("Tên;Số\nAn;12,5\nBa;3,5\n"))).isEqualTo("Tên\tSố\nAn\t12,5\nBa\t3,5\n");
        assertThat(text("a.csv", utf8("sep=;\na,b;c\n"))).isEqualTo("a,b\tc\n");
        Document wide = document("a.csv", "\uFEFFTên\t\tSố\nAn\t\t5\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.text().value()).isEqualTo("Tên\tSố\nAn\t5\n");
        assertThat(wide.map().at(find(wide, "5").start()).orElseThrow().cell()).contains(new Place.Cell(1, 2, 3));
        assertThat(wide.format()).isEqualTo(Format.CSV);
    }

    @Test
    void readsSeparatedValuesOfALegacyEncoding() {
        byte[] bytes = "NghÞ ®Þnh quy ®Þnh vÒ c«ng t¸c v¨n th­;15\n".getBytes(StandardCharsets.ISO_8859_1);
        Document document = document("a.csv", bytes);
        assertThat(document.text().value()).isEqualTo("Nghị định quy định về công tác văn thư\t15\n");
        assertThat(document.notices()).containsExactly("notice.legacy-encoding");
    }

    @Test
    void refusesSeparatedValuesThatAreCutOrTooMany() {
        assertThat(refusal("a.csv", utf8("a,\"b"))).isEqualTo(Refusal.TRUNCATED);
        assertThat(refusal("a.csv", utf8("a" + ",".repeat(16_384) + "b"))).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal("a.csv", utf8("\n".repeat(1_048_576) + "a"))).isEqualTo(Refusal.MALFORMED);
    }
}
