package tincay.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sound inputs that a fuzz target starts from.
public final class FuzzSeeds {
    private static final String CITATIONS =
            "Căn cứ các điểm a, b và đ khoản 1, khoản 3 Điều 5, từ Điều 10 đến Điều 12a Luật Đất đai năm 2024;\n"
                    + "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, "
                    + "57-NQ/TW, số 27/2004/TTLT-BQP-BTC, Đ14.2.b, Phụ lục II ban hành kèm theo Thông tư này (nay là Luật).";

    private FuzzSeeds() {}

    /// Writes the seeds of `kind` into `folder`, in the form that {@link ReaderFuzz} reads.
    public static void write(String kind, Path folder) throws IOException {
        byte[] part = part(kind);
        if (kind.equals("citations")) {
            Files.write(folder.resolve("text"), part);
            return;
        }
        Files.write(folder.resolve("part"), prefixed(1, part));
        Files.write(folder.resolve("file"), prefixed(0, ReaderFuzz.packed(kind, part)));
    }

    private static byte[] prefixed(int first, byte[] rest) {
        byte[] whole = new byte[rest.length + 1];
        whole[0] = (byte) first;
        System.arraycopy(rest, 0, whole, 1, rest.length);
        return whole;
    }

    private static byte[] part(String kind) throws IOException {
        return switch (kind) {
            case "pdf" -> HostileFiles.pdf("Dieu 1");
            case "html" ->
                HostileFiles.utf8("<!DOCTYPE html><style>.a{display:none}</style><table><tr><td colspan=2>Điều"
                        + "<td>1</table><p hidden>x<p class=a style='color:#fff'>y&nbsp;<ol><li>z<!-- c -->");
            case "docx" ->
                HostileFiles.utf8(HostileFiles.body("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
                        + HostileFiles.paragraph("Nghị định") + "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr>"
                        + "<w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:ins><w:r><w:rPr><w:vanish/>"
                        + "<w:color w:val='FFFFFF'/></w:rPr><w:t>thêm</w:t><w:tab/></w:r></w:ins><w:del><w:r>"
                        + "<w:delText>bớt</w:delText></w:r></w:del><w:fldSimple w:instr='PAGE'/></w:p>"));
            case "odt" ->
                HostileFiles.utf8("<o:document-content xmlns:o='urn:o' xmlns:t='urn:t' xmlns:b='urn:b' xmlns:f='urn:f'>"
                        + "<o:body><t:tracked-changes><t:changed-region><t:deletion><t:p>bớt</t:p></t:deletion>"
                        + "</t:changed-region></t:tracked-changes><t:h>Điều 1</t:h><t:p>a<t:s t:c='3'/>b<t:tab/></t:p>"
                        + "<t:list><t:list-item><t:p>x</t:p></t:list-item></t:list><b:table><b:table-row>"
                        + "<b:table-cell b:number-columns-repeated='2'><t:p>c</t:p></b:table-cell></b:table-row>"
                        + "</b:table></o:body></o:document-content>");
            case "ods" ->
                HostileFiles.utf8("<o:document-content xmlns:o='urn:o' xmlns:t='urn:t' xmlns:x='urn:x'><o:body>"
                        + "<t:table t:name='A'><t:table-row t:number-rows-repeated='2'><t:table-cell o:value-type="
                        + "'float' o:value='1.5' t:number-columns-repeated='3'><x:p>1,5</x:p></t:table-cell>"
                        + "</t:table-row></t:table></o:body></o:document-content>");
            case "xlsx" ->
                HostileFiles.utf8("<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1'>"
                        + "<c r='A1' t='s'><v>0</v></c><c r='B1' s='3'><v>45000.5</v></c><c r='C1' t='inlineStr'>"
                        + "<is><t>x</t></is></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
                        + "</worksheet>");
            case "csv" -> HostileFiles.utf8("\uFEFFChỉ tiêu;Năm 2025\r\n\"Hồ \"\"sơ\"\"\";1.234,5\r\n=1+1;\r\n");
            case "md" ->
                HostileFiles.utf8("# Tờ trình\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x](http://y) **đậm**\n");
            default -> HostileFiles.utf8(CITATIONS + "\nNghÞ ®Þnh\nNghò ñònh cuûa\nKhoa\u0309n 2\n");
        };
    }
}
