package tincay.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Fuzz target: whatever the bytes, a reader answers with a sound document or with a refusal it knows.
///
/// The first byte decides: zero, the rest is the file; else the rest is the main part of a sound package of the kind.
public final class ReaderFuzz {
    /// A refusal that stands for an exception nobody expected; PDFBox may throw them, a reader of ours may not.
    private static final Pattern UNEXPECTED = Pattern.compile("the content breaks its format \\(\\w+\\)");

    private static String kind = "txt";

    private ReaderFuzz() {}

    public static void fuzzerInitialize(String[] arguments) {
        kind = arguments[0];
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        byte[] file = input[0] == 0 ? rest : packed(kind, rest);
        switch (DocumentReader.read("a." + kind, file, Limits.DEFAULT)) {
            case Reading.Read read -> sound(read.document());
            case Reading.Refused refused -> known(refused);
        }
    }

    private static void sound(Document document) {
        int length = document.text().length();
        document.map().segments().forEach(segment -> {
            if (segment.span().end() > length) {
                throw new AssertionError("segment " + segment.span() + " of a text of " + length);
            }
        });
    }

    private static void known(Reading.Refused refused) {
        if (!kind.equals("pdf") && UNEXPECTED.matcher(refused.detail()).matches()) {
            throw new AssertionError(refused.detail());
        }
    }

    /// The bytes as the main part of a package; as the file itself where the kind has no parts.
    static byte[] packed(String kind, byte[] part) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        switch (kind) {
            case "docx" -> {
                parts.putAll(HostileFiles.docxParts(""));
                parts.put("word/document.xml", part);
            }
            case "xlsx" -> {
                parts.putAll(HostileFiles.xlsxParts(
                        "<sheet name='A' sheetId='1' r:id='r1'/>", "", "", "<si><t>Chỉ tiêu</t></si>"));
                parts.put("xl/worksheets/sheet1.xml", part);
            }
            case "odt", "ods" -> {
                String type = kind.equals("odt") ? "text" : "spreadsheet";
                parts.put("mimetype", HostileFiles.utf8("application/vnd.oasis.opendocument." + type));
                parts.put("content.xml", part);
            }
            default -> {
                return part;
            }
        }
        return HostileFiles.zip(parts);
    }
}
