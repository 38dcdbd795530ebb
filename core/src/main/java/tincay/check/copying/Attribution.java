package tincay.check.copying;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Draft;
import tincay.law.Citation;
import tincay.text.Span;
import tincay.text.Syllables;
import tincay.text.Text;

/// Whether the words around a passage say where it comes from: in its own sentence, at the head of its list, or right
/// behind it.
final class Attribution {
    private static final int BEFORE = 300;
    private static final int AFTER = 160;
    /// A citation this close behind names the passage before it.
    private static final int CLOSE = 40;
    /// A passage may take the words that name its source in.
    private static final int OPENING = 60;
    /// Words that announce a source and need nothing but some name, number or address behind them.
    private static final Pattern SOURCE_BEFORE = Pattern.compile(
            "(?U)(?<!\\p{L})(?i:trích(?: dẫn| lục| từ| theo| nguyên văn)?|dẫn (?:theo|từ|lại|nguồn)|nguồn(?: tin| tài liệu)?\\s*:"
                    + "|nguồn từ|theo nguồn|tham khảo|phỏng theo|lược (?:dịch|trích)|dịch từ)(?!\\p{L})[^\\n]{0,120}?"
                    + "(?:\\p{Lu}\\p{L}|\\d|https?:|www\\.|[“\"«])");
    /// Words that name a source only when what follows is the name of it.
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:theo|như|tại|trong|căn cứ|thực hiện|của|tác giả|bài viết|tài liệu|báo cáo)(?!\\p{L})");
    private static final Pattern BEHIND = Pattern.compile(
            "(?U)^(?:[^\\n(\\[]{0,24}[(\\[]\\s*(?i:theo|trích|nguồn|dẫn|tham khảo|xem)(?!\\p{L})[^\\n]{2,}"
                    + "|[\\s”\"»’.,;:…]{0,6}(?:(?i:theo|trích|nguồn|dẫn theo)\\s*:?\\s+\\p{Lu}[^\\n]{2,}|(?i:nguồn|trích|dẫn)\\s*:[^\\n]{2,}"
                    + "|\\(\\p{Lu}[^()\\n]{1,80}(?:19|20)\\d{2}[^()\\n]{0,30}\\)|\\[\\d{1,3}\\]))");
    /// The end of a sentence; not behind a number or an initial.
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?U)(?<=[\\p{Ll}”\"»)\\]])[.!?…]+\\s+(?=[\\p{Lu}“\"])|\\n");

    private final Draft draft;

    Attribution(Draft draft) {
        this.draft = draft;
    }

    /// Whether the draft names `original` beside the passage, which stands at `there` in it.
    boolean isGiven(Span passage, Original original, Span there) {
        String value = draft.text().value();
        int from = leadStart(value, passage.start());
        String lead = value.substring(from, passage.start());
        int opening = Math.min(passage.end(), passage.start() + OPENING);
        String behind = value.substring(passage.end(), Math.min(value.length(), passage.end() + AFTER));
        return SOURCE_BEFORE.matcher(lead).find()
                || BEHIND.matcher(behind).find()
                || cites(from, opening, original, there)
                || cites(passage.end(), Math.min(value.length(), passage.end() + CLOSE), original, there)
                || names(lead, original);
    }

    /// The start of the sentence that the passage starts in, or of the line above that introduces it.
    private static int leadStart(String value, int start) {
        int from = Math.max(0, start - BEFORE);
        Matcher ends = SENTENCE_END.matcher(value).region(from, start);
        int last = from;
        int before = from;
        while (ends.find()) {
            before = last;
            last = ends.end();
        }
        String between = value.substring(before, last).strip();
        return between.endsWith(":") ? before : last;
    }

    /// Whether a citation here bears a number that the original bears too.
    private boolean cites(int from, int to, Original original, Span there) {
        Set<String> numbers = new HashSet<>();
        for (Citation citation : draft.citations()) {
            if (citation.span().start() >= to) {
                break;
            }
            if (citation.span().end() > from) {
                citation.document().ifPresent(number -> numbers.add(tight(number.printed())));
            }
        }
        if (numbers.isEmpty()) {
            return false;
        }
        String named = tight(original.numberedIn(there));
        return numbers.stream().anyMatch(named::contains);
    }

    private static String tight(String words) {
        return words.replaceAll("(?U)[\\s\\p{Cf}]+", "").toUpperCase(java.util.Locale.ROOT);
    }

    /// Whether two syllables in a row behind a word like “theo” are also in the original's title.
    private static boolean names(String lead, Original original) {
        Matcher cue = NAMED_BEFORE.matcher(lead);
        if (!cue.find()) {
            return false;
        }
        Syllables said = Syllables.of(Text.of(lead.substring(cue.end())));
        Syllables title = Syllables.of(Text.of(original.title()));
        Set<Long> pairs = new HashSet<>();
        for (int at = 0; at + 1 < title.size(); at++) {
            if (isWord(title, at) && isWord(title, at + 1)) {
                pairs.add(pair(title, at));
            }
        }
        for (int at = 0; at + 1 < said.size(); at++) {
            if (pairs.contains(pair(said, at))) {
                return true;
            }
        }
        return false;
    }

    /// Letters only, and more than one: no number, no part of a symbol.
    private static boolean isWord(Syllables syllables, int at) {
        String word = syllables.word(at);
        return word.length() > 1 && word.chars().allMatch(Character::isLetter);
    }

    private static long pair(Syllables syllables, int at) {
        return ((long) syllables.bare(at) << 32) | (syllables.bare(at + 1) & 0xFFFFFFFFL);
    }
}
