package tincay.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Draft;
import tincay.text.Span;

/// A draft laid out as an administrative document: its lines, where its body ends, where its annexes begin.
///
/// @param lines of the whole text, with their places
/// @param annex the first line of the annexes; the number of lines when there are none
record Sheet(String text, List<Line> lines, int annex) {
    private static final int HEAD = 12;
    private static final Pattern MOTTO =
            Pattern.compile("(?iu)cộng\\s+h(?:òa|oà)\\s+xã\\s+hội\\s+chủ\\s+nghĩa\\s+việt\\s+nam");
    private static final Pattern NUMBER = Pattern.compile("(?iuU)(?:^|\\t)[\\s*]{0,80}số\\s{0,4}:");
    private static final Pattern DATE =
            Pattern.compile("(?iuU),\\s{0,4}ngày(?!\\p{L}).{0,24}tháng(?!\\p{L}).{0,16}năm(?!\\p{L})");
    private static final Pattern RECIPIENTS = Pattern.compile("(?U)[nN][ơƠ][iI]\\s{1,4}[nN][hH][ậẬ][nN]\\s{0,4}:");
    private static final Pattern ANNEX =
            Pattern.compile("(?U)\\s*(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số|DANH MỤC)(?!\\p{L}).*");
    /// Normative documents keep to Decree 78/2025/NĐ-CP instead.
    private static final Pattern NORMATIVE = Pattern.compile(
            "(?iuU)số\\s{0,4}:[\\d…._\\s]{0,40}/\\s{0,4}\\d{4}\\s{0,4}/\\s{0,4}(?:QH|UBTVQH|NĐ|NQ|TT|TTLT|QĐ|L)");

    /// A line and its place; empty lines are left out.
    record Line(String words, int start) {
        Span span() {
            return new Span(start, start + words.length());
        }
    }

    /// The layout of `draft`; absent where it is no administrative document, but an excerpt or a normative text.
    static Optional<Sheet> of(Draft draft) {
        String text = draft.text().value();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                if (!text.substring(start, at).isBlank()) {
                    lines.add(new Line(text.substring(start, at), start));
                }
                start = at + 1;
            }
        }
        int annex = lines.size();
        for (int i = HEAD; i < lines.size(); i++) {
            if (ANNEX.matcher(lines.get(i).words()).matches()) {
                annex = i;
                break;
            }
        }
        Sheet sheet = new Sheet(text, List.copyOf(lines), annex);
        long marks =
                List.of(MOTTO, NUMBER, DATE).stream().filter(sheet::headHas).count()
                        + (sheet.line(RECIPIENTS).isPresent() ? 1 : 0);
        boolean normative = lines.stream()
                .limit(HEAD)
                .anyMatch(line -> NORMATIVE.matcher(line.words()).find());
        return marks >= 2 && !normative ? Optional.of(sheet) : Optional.empty();
    }

    boolean hasMotto() {
        return headHas(MOTTO);
    }

    boolean hasNumber() {
        return headHas(NUMBER);
    }

    boolean hasDate() {
        return headHas(DATE);
    }

    Optional<Line> recipients() {
        return line(RECIPIENTS);
    }

    boolean headHas(Pattern pattern) {
        return lines.stream()
                .limit(HEAD)
                .anyMatch(line -> pattern.matcher(line.words()).find());
    }

    /// The lines before the annexes.
    List<Line> body() {
        return lines.subList(0, annex);
    }

    private Optional<Line> line(Pattern pattern) {
        return lines.stream()
                .filter(line -> pattern.matcher(line.words()).find())
                .findFirst();
    }

    /// The place of what `matcher` found in `line`.
    static Span place(Line line, Matcher matcher) {
        return new Span(line.start() + matcher.start(), line.start() + matcher.end());
    }
}
