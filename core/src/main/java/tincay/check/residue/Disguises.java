package tincay.check.residue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.text.Folding;
import tincay.text.Span;

/// Words that are written so that a person does not read them and a model does: in tags, Base64, Morse, one letter at a
/// time, or backwards.
final class Disguises {
    private static final int LEAST_BASE64 = 24;
    private static final int PADDING = 2;
    private static final int LEAST_MORSE = 23;
    private static final int LEAST_SPACED = 8;
    private static final Pattern BASE64 = Pattern.compile("(?<![\\w+/])[A-Za-z0-9+/]{24,4000}={0,2}(?![\\w+/=])");
    private static final Pattern MORSE = Pattern.compile("(?:[.·•−–-]{1,6}(?:[ /|]+|$)){12,400}");
    private static final Pattern SPACED = Pattern.compile("(?:(?<!\\p{L})\\p{L}[ .·_*-]{1,3}){10,400}\\p{L}(?!\\p{L})");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry(".-", "a"),
            Map.entry("-...", "b"),
            Map.entry("-.-.", "c"),
            Map.entry("-..", "d"),
            Map.entry(".", "e"),
            Map.entry("..-.", "f"),
            Map.entry("--.", "g"),
            Map.entry("....", "h"),
            Map.entry("..", "i"),
            Map.entry(".---", "j"),
            Map.entry("-.-", "k"),
            Map.entry(".-..", "l"),
            Map.entry("--", "m"),
            Map.entry("-.", "n"),
            Map.entry("---", "o"),
            Map.entry(".--.", "p"),
            Map.entry("--.-", "q"),
            Map.entry(".-.", "r"),
            Map.entry("...", "s"),
            Map.entry("-", "t"),
            Map.entry("..-", "u"),
            Map.entry("...-", "v"),
            Map.entry(".--", "w"),
            Map.entry("-..-", "x"),
            Map.entry("-.--", "y"),
            Map.entry("--..", "z"));

    private Disguises() {}

    /// What a stretch of the text says once it is laid open; `joined` words have lost their blanks.
    record LaidOpen(Span span, String words, boolean joined) {}

    static List<LaidOpen> in(String text) {
        List<LaidOpen> open = new ArrayList<>();
        for (Invisible run : Invisible.in(text)) {
            if (!run.tagged().isBlank()) {
                open.add(new LaidOpen(run.span(), run.tagged(), false));
            } else if (run.bytes().length > 3) {
                open.add(new LaidOpen(run.span(), new String(run.bytes(), StandardCharsets.UTF_8), false));
            }
        }
        for (Span run : runs(text, LEAST_BASE64, Disguises::isOfBase64)) {
            base64(text, run, open);
        }
        for (Span run : runs(text, LEAST_MORSE, c -> ".·•−–- /|".indexOf(c) >= 0)) {
            morse(text, run, open);
        }
        spaced(text, open);
        return open;
    }

    /// The same words from the end to the beginning.
    static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static boolean isOfBase64(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '/' && c <= '9') || c == '+';
    }

    /// Where at least so many such characters stand in a row; away from them only every `least`-th is looked at.
    private static List<Span> runs(String text, int least, IntPredicate such) {
        List<Span> runs = new ArrayList<>();
        for (int at = least - 1; at < text.length(); at += least) {
            if (!such.test(text.charAt(at))) {
                continue;
            }
            int from = at;
            while (from > 0 && such.test(text.charAt(from - 1))) {
                from--;
            }
            while (at < text.length() && such.test(text.charAt(at))) {
                at++;
            }
            if (at - from >= least) {
                runs.add(new Span(from, at));
            }
        }
        return runs;
    }

    private static void base64(String text, Span stretch, List<LaidOpen> open) {
        Matcher matcher = BASE64.matcher(text)
                .region(stretch.start(), Math.min(text.length(), stretch.end() + PADDING))
                .useTransparentBounds(true);
        while (matcher.find()) {
            String run = matcher.group().replaceAll("=+$", "");
            String whole = run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0));
            String words = new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
            if (words.indexOf('\uFFFD') < 0) {
                open.add(new LaidOpen(new Span(matcher.start(), matcher.end()), words, false));
            }
        }
    }

    private static void morse(String text, Span stretch, List<LaidOpen> open) {
        Matcher matcher = MORSE.matcher(text).region(stretch.start(), stretch.end());
        while (matcher.find()) {
            StringBuilder words = new StringBuilder();
            for (String word : matcher.group().split("\\s*[/|]\\s*| {2,}", -1)) {
                for (String sign : word.strip().split(" ", -1)) {
                    words.append(LETTERS.getOrDefault(
                            sign.replace('·', '.')
                                    .replace('•', '.')
                                    .replace('−', '-')
                                    .replace('–', '-'),
                            ""));
                }
                words.append(' ');
            }
            if (words.toString().strip().length() >= 8) {
                open.add(new LaidOpen(
                        new Span(matcher.start(), matcher.end()),
                        words.toString().strip(),
                        true));
            }
        }
    }

    private static void spaced(String text, List<LaidOpen> open) {
        int singles = 0;
        int letters = 0;
        for (int i = apart(text); i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                letters++;
                continue;
            }
            singles = letters == 1 ? singles + 1 : letters == 0 ? singles : 0;
            letters = 0;
            if (singles >= LEAST_SPACED) {
                Matcher matcher = SPACED.matcher(text);
                while (matcher.find()) {
                    open.add(new LaidOpen(
                            new Span(matcher.start(), matcher.end()),
                            matcher.group().replaceAll("\\P{L}", ""),
                            true));
                }
                return;
            }
        }
    }

    /// Where the first stretch starts that has room for so many single letters and in which no two stand side by side;
    /// behind the end when there is none. Two letters side by side at the end of a stretch rule all of it out.
    private static int apart(String text) {
        int length = 2 * LEAST_SPACED - 1;
        int from = 0;
        while (from + length <= text.length()) {
            int pair = from + length - 1;
            while (pair > from
                    && !(Character.isLetter(text.charAt(pair)) && Character.isLetter(text.charAt(pair - 1)))) {
                pair--;
            }
            if (pair == from) {
                return from;
            }
            from = pair;
        }
        return text.length() + 1;
    }

    /// Letters only, without marks, for words whose blanks are lost.
    static String squeezed(String words) {
        return Folding.unmarked(words).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
