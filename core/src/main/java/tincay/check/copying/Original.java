package tincay.check.copying;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.text.Span;
import tincay.text.Syllables;
import tincay.text.Text;

/// A text that a draft may have been copied from.
///
/// @param name the file's name, for people
record Original(String name, Text text, Syllables syllables) {
    private static final int HEAD = 1500;
    private static final int TITLE = 300;
    private static final int BEFORE = 400;
    /// The national motto, a number line, a document named in the first words, articles: what laws and administrative
    /// texts have, which are outside copyright (Law on Intellectual Property, article 15.2).
    private static final Pattern MOTTO = Pattern.compile("(?iu)cộng h(?:òa|oà) xã hội chủ nghĩa việt nam");

    private static final Pattern NUMBER_LINE = Pattern.compile(
            "(?imu)^[\\s*_]*(?:\\p{L}+\\s+)?số\\s*:\\s*\\d*[\\p{L}\\d.]*(?:/\\d{4})?[/-]\\p{L}[\\p{L}\\d./&-]*");
    private static final String TYPES = "(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị)";
    private static final Pattern OFFICIAL_TITLE =
            Pattern.compile("(?iu)" + TYPES + "(?!\\p{L})[^.\\n]{0,80}(?:số[:\\s]+\\d|\\d+/(?:19|20)\\d{2}/)");
    private static final Pattern ARTICLES =
            Pattern.compile("(?m)^\\s*Điều \\d+[a-zđ]?\\.[^\\n]*\\n(?s:.{1,20000}?)^\\s*Điều \\d+[a-zđ]?\\.");

    /// Whether the passage is of a law or an administrative text.
    boolean isOfficial(Span passage) {
        String value = text.value();
        return MOTTO.matcher(head()).find()
                || NUMBER_LINE.matcher(head()).find()
                || OFFICIAL_TITLE
                        .matcher(value.substring(0, Math.min(TITLE, value.length())))
                        .find()
                || OFFICIAL_TITLE.matcher(sameLineBefore(passage)).find()
                || ARTICLES.matcher(value).find();
    }

    /// The words that bear the number of the text, or of the text that the passage is an extract of: its number line,
    /// else its first words; and the line that leads to the passage.
    String numberedIn(Span passage) {
        Matcher number = NUMBER_LINE.matcher(head());
        String own = number.find() ? number.group() : text.value().substring(0, Math.min(TITLE, text.length()));
        String before = before(passage);
        int line = before.lastIndexOf('\n', before.stripTrailing().length() - 1);
        return own + "\n" + before.substring(line + 1);
    }

    /// The name and the first line: what an author would call the text.
    String title() {
        String value = text.value().strip();
        int end = value.indexOf('\n');
        String line = value.substring(0, Math.min(end < 0 ? value.length() : end, TITLE));
        return name + "\n" + (NUMBER_LINE.matcher(line).find() ? "" : line);
    }

    private String head() {
        return text.value().substring(0, Math.min(HEAD, text.length()));
    }

    private String before(Span passage) {
        return text.value().substring(Math.max(0, passage.start() - BEFORE), passage.start());
    }

    private String sameLineBefore(Span passage) {
        String before = before(passage);
        return before.substring(before.lastIndexOf('\n') + 1);
    }
}
