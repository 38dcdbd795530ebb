package tincay.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which stretches of a document are written in a legacy Vietnamese encoding.
///
/// A line is judged by its words: nearly all words with marks must become Vietnamese syllables, and clearly more of
/// them than before. One character never decides; a doubtful line stays as it is.
final class LegacyLines {
    private static final int SURE_LINES = 3;

    private record Region(int end, LegacyEncoding encoding) {}

    private record Line(int start, int end) {}

    private final String all;
    private final TreeMap<Integer, Region> regions = new TreeMap<>();

    private LegacyLines(String all) {
        this.all = all;
    }

    static LegacyLines of(String all, List<Composition.Piece> pieces) {
        LegacyLines lines = new LegacyLines(all);
        if (!lines.hasHighLatin()) {
            return lines;
        }
        List<Line> candidates = lines.candidates();
        Map<LegacyEncoding, Integer> sure = new EnumMap<>(LegacyEncoding.class);
        for (Line line : candidates) {
            LegacyEncoding encoding = lines.judge(line, 2, 0.9, 0.4);
            if (encoding != null) {
                sure.merge(encoding, 1, Integer::sum);
                lines.regions.put(line.start(), new Region(line.end(), encoding));
            }
        }
        if (sure.values().stream().anyMatch(lineCount -> lineCount >= SURE_LINES)) {
            lines.judgeAgain(candidates, sure);
        }
        lines.judgeByFont(pieces);
        return lines;
    }

    boolean any() {
        return !regions.isEmpty();
    }

    /// Whether the character at `at` is the mark of the letter before it.
    boolean joins(int at) {
        var entry = regions.floorEntry(at);
        return entry != null
                && at < entry.getValue().end()
                && entry.getValue().encoding() == LegacyEncoding.VNI
                && LegacyEncoding.isVniMark(all.charAt(at));
    }

    String convert(int start, int end, LegacyFont font) {
        StringBuilder out = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            var entry = regions.floorEntry(at);
            if (entry != null && at < entry.getValue().end()) {
                int stop = Math.min(end, entry.getValue().end());
                String words = entry.getValue().encoding().convert(all.substring(at, stop));
                out.append(font == LegacyFont.TCVN3_CAPITALS ? LegacyEncoding.capitals(words) : words);
                at = stop;
            } else {
                Integer next = regions.higherKey(at);
                int stop = next == null ? end : Math.min(end, next);
                out.append(all, at, stop);
                at = stop;
            }
        }
        return out.toString();
    }

    private void judgeAgain(List<Line> candidates, Map<LegacyEncoding, Integer> sure) {
        for (Line line : candidates) {
            if (!regions.containsKey(line.start())) {
                LegacyEncoding encoding = judge(line, 1, 0.9, 0.01);
                if (encoding != null && sure.getOrDefault(encoding, 0) >= SURE_LINES) {
                    regions.put(line.start(), new Region(line.end(), encoding));
                }
            }
        }
    }

    /// A run in a legacy font inside a line that also holds Unicode letters.
    private void judgeByFont(List<Composition.Piece> pieces) {
        for (Composition.Piece piece : pieces) {
            var before = regions.floorEntry(piece.start());
            boolean settled =
                    before != null && piece.start() < before.getValue().end();
            if (piece.legacy() != LegacyFont.NONE && !settled) {
                LegacyEncoding hinted = piece.legacy() == LegacyFont.VNI ? LegacyEncoding.VNI : LegacyEncoding.TCVN3;
                if (judge(new Line(piece.start(), piece.end()), 1, 0.75, 0.01) == hinted) {
                    regions.put(piece.start(), new Region(piece.end(), hinted));
                }
            }
        }
    }

    private @Nullable LegacyEncoding judge(Line line, int least, double share, double gain) {
        String words = all.substring(line.start(), line.end());
        if (!hasHighLatin(words) || hasVietnameseLetter(words)) {
            return null;
        }
        Syllables.Count before = Syllables.count(words);
        LegacyEncoding best = null;
        double bestShare = 0;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            Syllables.Count after = Syllables.count(encoding.convert(words));
            boolean better = after.share() >= share
                    && after.share() >= before.share() + gain
                    && Math.max(before.marked(), after.marked()) >= least;
            if (better && after.share() > bestShare) {
                best = encoding;
                bestShare = after.share();
            }
        }
        return best;
    }

    private List<Line> candidates() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < all.length()) {
            int end = all.indexOf('\n', start);
            end = end < 0 ? all.length() : end;
            if (hasHighLatin(start, end) && end - start < 100_000) {
                lines.add(new Line(start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private boolean hasHighLatin() {
        return hasHighLatin(0, all.length());
    }

    private boolean hasHighLatin(int start, int end) {
        for (int i = start; i < end; i++) {
            if (all.charAt(i) >= 0xA1 && all.charAt(i) <= 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHighLatin(String words) {
        return words.chars().anyMatch(letter -> letter >= 0xA1 && letter <= 0xFF);
    }

    /// Letters that only Unicode text holds: these words need no conversion.
    private static boolean hasVietnameseLetter(String words) {
        return words.chars()
                .anyMatch(letter -> (letter >= 0x1EA0 && letter <= 0x1EF9)
                        || "ăĂđĐơƠưƯ".indexOf(letter) >= 0
                        || (letter >= 0x300 && letter <= 0x323));
    }
}
