package tincay.law.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.law.register.Provisions.Article;

/// Reads clauses and points from the words of one article, flattened or on lines.
///
/// An article whose numbering has a gap or a doubt is left unread: a tree says only what is certain.
final class Trees {
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";
    private static final Pattern CLAUSE = Pattern.compile("(?<=^|[\\s”\"])(\\d{1,2})([a-zđ]?)\\.(?=\\s)");
    private static final Pattern POINT = Pattern.compile("(?<=^|[\\s:;.,])([a-zđ])(\\d?)\\)(?=\\s)");

    private Trees() {}

    static Article article(String words) {
        String text = withoutQuotations(words.strip());
        Map<String, List<String>> clauses = new LinkedHashMap<>();
        List<int[]> spans = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(text);
        int expected = 1;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number == expected && matcher.group(2).isEmpty()) {
                names.add(matcher.group(1));
                spans.add(new int[] {matcher.end(), text.length()});
                expected++;
            } else if (number == expected - 1 && !matcher.group(2).isEmpty()) {
                names.add(matcher.group(1) + matcher.group(2));
                spans.add(new int[] {matcher.end(), text.length()});
            } else {
                return Article.UNREAD;
            }
        }
        for (int i = 0; i + 1 < spans.size(); i++) {
            spans.get(i)[1] = spans.get(i + 1)[0];
        }
        if (names.isEmpty()) {
            List<String> points = new ArrayList<>();
            if (!points(text, points)) {
                return Article.UNREAD;
            }
            if (!points.isEmpty()) {
                clauses.put("", points);
            }
            return new Article(clauses, true);
        }
        for (int i = 0; i < names.size(); i++) {
            List<String> points = new ArrayList<>();
            if (!points(text.substring(spans.get(i)[0], spans.get(i)[1]), points)) {
                return Article.UNREAD;
            }
            clauses.put(names.get(i), points);
        }
        return new Article(clauses, true);
    }

    private static boolean points(String text, List<String> points) {
        Matcher matcher = POINT.matcher(text);
        int expected = 0;
        while (matcher.find()) {
            int index = POINTS.indexOf(matcher.group(1));
            if (index == expected && matcher.group(2).isEmpty()) {
                expected++;
            } else if (index != expected - 1 || matcher.group(2).isEmpty()) {
                return false;
            }
            points.add(matcher.group(1) + matcher.group(2));
        }
        return true;
    }

    /// Words in quotation marks are other documents' provisions; an open mark makes the rest doubtful.
    private static String withoutQuotations(String words) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '“') {
                depth++;
            } else if (c == '”' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
