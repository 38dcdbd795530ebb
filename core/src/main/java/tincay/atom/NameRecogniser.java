package tincay.atom;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import tincay.text.Folding;
import tincay.text.Span;

/// Reads proper names where a capital letter begins a syllable.
///
/// A name shorter than the one meant is the safe mistake: whoever looks for it elsewhere still finds it there.
final class NameRecogniser implements Recogniser {
    private static final int MOST_OF_PERSON = 6;
    private static final int MOST = 14;

    /// The capitals of the Latin script.
    @Override
    public String anchors() {
        return IntStream.concat(IntStream.range('A', 0x250), IntStream.range(0x1E00, 0x1F00))
                .filter(Character::isUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public int read(String value, int at, Found found) {
        return at > 0 && Character.isLetterOrDigit(value.charAt(at - 1)) ? at : new Reader(value, at, found).read();
    }

    /// One reading from one capital on.
    private static final class Reader {
        private final String value;
        private final int start;
        private final Found found;

        Reader(String value, int start, Found found) {
            this.value = value;
            this.start = start;
            this.found = found;
        }

        /// @return the offset behind what was read
        int read() {
            int first = syllableEnd(start);
            if (isCapitals(start, first)) {
                return capitals();
            }
            Optional<Integer> body = body();
            if (body.isPresent()) {
                return add(Name.Kind.BODY, start, body.get());
            }
            return run(first);
        }

        /// Syllables in capitals: a person where a title stands before them or where they fill a line.
        private int capitals() {
            int end = start;
            int count = 0;
            for (int at = start; at < value.length() && count < MOST; at = end + 1) {
                int next = syllableEnd(at);
                if (next == at || !isUpper(at, next)) {
                    break;
                }
                end = next;
                count++;
                if (!isJoined(end)) {
                    break;
                }
            }
            String first = folded(start, syllableEnd(start));
            boolean alone = isLineEdge(start - 1, -1) && isLineEdge(end, 1);
            boolean person = count >= 2
                    && count <= MOST_OF_PERSON
                    && (follows(start, NameWords.TITLES) || (alone && NameWords.SURNAMES.contains(first)))
                    && !NameWords.isHeading(folded(start, end));
            return person ? add(Name.Kind.PERSON, start, end) : end;
        }

        /// The end of a body's name: its first words, then capitalised words with one small syllable each.
        private Optional<Integer> body() {
            int head = NameWords.headOfBody(value, start);
            if (head < 0) {
                return Optional.empty();
            }
            int end = head;
            for (int words = 0; words < MOST && isJoined(end); words++) {
                int at = end + 1;
                int next = syllableEnd(at);
                String word = folded(at, next);
                if (NameWords.LEVELS.contains(word)) {
                    int level = levelEnd(at);
                    int place = capitalisedEnd(level + 1);
                    return Optional.of(isJoined(level) && place > level + 1 ? place : end)
                            .filter(last -> last > head || NameWords.isFullHead(folded(start, head)));
                }
                if (word.equals("và") || word.equals("-") || value.charAt(at) == '-') {
                    int behind = value.charAt(at) == '-' ? at + 1 : next;
                    if (end == head
                            || !isJoined(behind)
                            || !isTitle(behind + 1)
                            || NameWords.headOfBody(value, behind + 1) >= 0
                            || NameWords.KNOWN_BODIES.contains(folded(behind + 1, pairEnd(behind + 1)))) {
                        break;
                    }
                    end = behind;
                    continue;
                }
                if (!isTitle(at) || (end > head && NameWords.headOfBody(value, at) >= 0)) {
                    break;
                }
                end = pairEnd(at);
            }
            return Optional.of(end).filter(last -> last > head || NameWords.isFullHead(folded(start, head)));
        }

        /// The end of a capitalised syllable and of one small syllable behind it that ends a word of two.
        private int pairEnd(int at) {
            int end = syllableEnd(at);
            if (!isJoined(end)) {
                return end;
            }
            int next = syllableEnd(end + 1);
            String small = folded(end + 1, next);
            boolean takes = next > end + 1
                    && Character.isLowerCase(value.charAt(end + 1))
                    && !NameWords.SMALL.contains(small)
                    && NameWords.PAIRS.contains(folded(at, end) + " " + small);
            return takes ? next : end;
        }

        /// Capitalised syllables in a row: a person, a place or something else.
        private int run(int first) {
            int from = start;
            String leading = folded(start, first);
            while (NameWords.LEADING.contains(leading)
                    && isJoined(syllableEnd(from))
                    && isTitle(syllableEnd(from) + 1)) {
                from = syllableEnd(from) + 1;
                if (from > start && NameWords.headOfBody(value, from) >= 0) {
                    return from - 1;
                }
                leading = folded(from, syllableEnd(from));
            }
            int end = capitalisedEnd(from);
            int count = count(from, end);
            String firstOfName = folded(from, syllableEnd(from));
            if (NameWords.LEADING.contains(firstOfName) && count == 1) {
                return end;
            }
            if (follows(from, NameWords.PLACES)) {
                return add(Name.Kind.PLACE, from, end);
            }
            boolean titled = follows(from, NameWords.TITLES);
            boolean surname = NameWords.SURNAMES.contains(firstOfName);
            if (count <= MOST_OF_PERSON
                    && ((surname && count >= 2 && !isPlaceLike(from, end)) || (titled && count >= 1))) {
                if (titled || count >= 3 || !isSentenceStart(from) || isLineEdge(end, 1)) {
                    return add(Name.Kind.PERSON, from, end);
                }
            }
            if (NameWords.PROVINCES.contains(folded(from, end))) {
                return add(Name.Kind.PLACE, from, end);
            }
            return count >= 2 ? add(Name.Kind.OTHER, from, end) : end;
        }

        private boolean isPlaceLike(int from, int end) {
            return NameWords.PROVINCES.contains(folded(from, end));
        }

        private int add(Name.Kind kind, int from, int end) {
            found.add(new Name(new Span(from, end), kind, folded(from, end)));
            return end;
        }

        private int levelEnd(int at) {
            int end = syllableEnd(at);
            String word = folded(at, end);
            return (word.equals("thành") || word.equals("thị") || word.equals("đặc")) && isJoined(end)
                    ? syllableEnd(end + 1)
                    : end;
        }

        private int capitalisedEnd(int from) {
            int end = from;
            for (int at = from, count = 0; at < value.length() && count < MOST && isTitle(at); count++) {
                end = syllableEnd(at);
                if (!isJoined(end)) {
                    break;
                }
                at = end + 1;
            }
            return end;
        }

        private int count(int from, int end) {
            int count = 1;
            for (int at = from; at < end; at++) {
                count += value.charAt(at) == ' ' ? 1 : 0;
            }
            return count;
        }

        /// Whether exactly one blank and then a character follow.
        private boolean isJoined(int end) {
            return end + 1 < value.length() && value.charAt(end) == ' ' && value.charAt(end + 1) > ' ';
        }

        /// Whether a syllable with a capital only at its head starts at `at`.
        private boolean isTitle(int at) {
            return at < value.length() && Character.isUpperCase(value.charAt(at)) && !isCapitals(at, syllableEnd(at));
        }

        private boolean isCapitals(int from, int end) {
            return end - from >= 2 && isUpper(from, end);
        }

        private boolean isUpper(int from, int end) {
            for (int at = from; at < end; at++) {
                if (!Character.isUpperCase(value.charAt(at))) {
                    return false;
                }
            }
            return true;
        }

        private int syllableEnd(int from) {
            int end = from;
            while (end < value.length() && Character.isLetter(value.charAt(end))) {
                end++;
            }
            return end;
        }

        /// Whether the syllable before `at` on the same line is one of `words`, alone or with the one before it.
        private boolean follows(int at, java.util.Set<String> words) {
            int end = at - 1;
            if (end < 1 || value.charAt(end) != ' ') {
                return false;
            }
            if (value.charAt(end - 1) == ':' || value.charAt(end - 1) == '.') {
                end--;
            }
            int from = syllableStart(end);
            return words.contains(folded(from, end)) || words.contains(folded(syllableStart(from - 1), end));
        }

        private int syllableStart(int end) {
            int from = Math.max(end, 0);
            while (from > 0 && Character.isLetter(value.charAt(from - 1))) {
                from--;
            }
            return from;
        }

        private boolean isSentenceStart(int at) {
            int before = at - 1;
            while (before >= 0 && value.charAt(before) == ' ') {
                before--;
            }
            return before < 0 || ".!?:;\n\t–-+•".indexOf(value.charAt(before)) >= 0;
        }

        private boolean isLineEdge(int at, int step) {
            int edge = at;
            while (edge >= 0 && edge < value.length() && value.charAt(edge) == ' ') {
                edge += step;
            }
            return edge < 0 || edge >= value.length() || value.charAt(edge) == '\n' || value.charAt(edge) == '\t';
        }

        private String folded(int from, int end) {
            String lower = value.substring(from, end).toLowerCase(Locale.ROOT);
            for (int at = 0; at < lower.length(); at++) {
                if (!Character.isLetterOrDigit(lower.charAt(at))) {
                    return Folding.line(lower);
                }
            }
            return Folding.syllable(lower);
        }
    }
}
