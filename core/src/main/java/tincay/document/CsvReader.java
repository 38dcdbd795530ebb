package tincay.document;

import java.util.List;

/// Reads comma-separated values (RFC 4180) with `,`, `;` or a tab between cells, in the encodings of plain text.
final class CsvReader {
    private static final String SEPARATORS = "\t;,";
    private static final int LINES = 20;

    private CsvReader() {}

    static Found read(byte[] bytes, Limits limits) throws Unreadable {
        PlainReader.Letters letters = PlainReader.letters(bytes);
        Worksheet sheet = new Worksheet("", 1, new Worksheet.Budget(limits));
        String content = letters.content();
        if (content.matches("(?s)sep=[\t;,]\r?\n.*")) {
            fill(sheet, content, content.indexOf('\n') + 1, content.charAt(4));
        } else {
            fill(sheet, content, 0, separator(content));
        }
        Composition out = new Composition(limits);
        sheet.pour(out);
        return letters.build(out, Format.CSV);
    }

    private static void fill(Worksheet sheet, String content, int from, char separator) throws Unreadable {
        StringBuilder words = new StringBuilder();
        int row = 1;
        int column = 1;
        boolean fresh = true;
        for (int at = from; at < content.length(); at++) {
            char c = content.charAt(at);
            if (c == '"' && fresh) {
                at = quoted(content, at + 1, words);
                fresh = false;
            } else if (c == separator || c == '\n') {
                sheet.put(row, column, words.toString(), false);
                words.setLength(0);
                fresh = true;
                column = c == '\n' ? 1 : column + 1;
                row += c == '\n' ? 1 : 0;
            } else {
                words.append(c);
                fresh = fresh && (c == ' ' || c == '\r');
            }
        }
        sheet.put(row, column, words.toString(), false);
    }

    /// Reads on behind a quotation mark; returns the offset of the mark that ends the words.
    private static int quoted(String content, int from, StringBuilder words) throws Unreadable {
        int at = from;
        while (at < content.length()) {
            if (content.charAt(at) != '"') {
                words.append(content.charAt(at));
            } else if (content.startsWith("\"\"", at)) {
                words.append('"');
                at++;
            } else {
                return at;
            }
            at++;
        }
        throw new Unreadable(Refusal.TRUNCATED, "the file ends inside quotation marks");
    }

    /// The sign that stands equally often in most of the first lines, else the one that stands there at all.
    private static char separator(String content) {
        List<String> lines = content.lines()
                .limit(LINES)
                .map(line -> line.replaceAll("\"[^\"]*\"?", ""))
                .filter(line -> !line.isBlank())
                .toList();
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char sign = SEPARATORS.charAt(i);
            long usual =
                    lines.stream().mapToLong(line -> count(line, sign)).max().orElse(0);
            long alike = usual == 0
                    ? 0
                    : lines.stream().filter(line -> count(line, sign) == usual).count();
            if (alike > most) {
                best = sign;
                most = alike;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(each -> each == sign).count();
    }
}
