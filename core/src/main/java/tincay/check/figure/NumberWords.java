package tincay.check.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tincay.atom.Rational;

/// Vietnamese number words: `bốn trăm sáu mươi tám triệu`, `hai mươi mốt`, `một trăm linh tư`, `hai phẩy năm`,
/// `ba triệu rưỡi`.
final class NumberWords {
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("không", 0),
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));
    private static final Map<String, Integer> POWERS = Map.of("nghìn", 3, "ngàn", 3, "triệu", 6, "tỷ", 9, "tỉ", 9);

    private final List<String> words;
    private int at;

    private NumberWords(List<String> words) {
        this.words = words;
    }

    /// A number and how many of the words it took.
    record Match(Rational value, int words) {}

    /// The number that `syllables` (folded) start with; absent where none does, or one that is not well formed.
    static Optional<Match> read(List<String> syllables) {
        NumberWords reader = new NumberWords(syllables);
        return reader.number().map(value -> new Match(value, reader.at));
    }

    private Optional<Rational> number() {
        Rational billions = Rational.ZERO;
        Rational below = Rational.ZERO;
        int lastPower = Integer.MAX_VALUE;
        boolean any = false;
        while (at < words.size()) {
            int group = group();
            if (group < 0) {
                return Optional.empty();
            }
            if (group == NONE) {
                break;
            }
            any = true;
            Rational value = Rational.of(group);
            if (take("phẩy")) {
                Optional<Rational> fraction = fraction();
                if (fraction.isEmpty()) {
                    return Optional.empty();
                }
                value = value.plus(fraction.get());
            }
            int power = power();
            if (power == 9) {
                billions = billions.plus(below).plus(value).times(Rational.of(1, 9));
                below = Rational.ZERO;
                lastPower = Integer.MAX_VALUE;
            } else {
                if (power >= lastPower) {
                    return Optional.empty();
                }
                below = below.plus(value.times(Rational.of(1, power)));
                lastPower = power;
                if (power == 3 && (is("tỷ") || is("tỉ"))) {
                    at++;
                    billions = billions.plus(below).times(Rational.of(1, 9));
                    below = Rational.ZERO;
                    power = 9;
                    lastPower = Integer.MAX_VALUE;
                }
            }
            if (take("rưỡi")) {
                Rational half = Rational.of(5, (power == 0 && group % 100 == 0 && group > 0 ? 2 : power) - 1);
                return Optional.of(billions.plus(below).plus(half));
            }
            if (power == 0) {
                break;
            }
        }
        return any ? Optional.of(billions.plus(below)) : Optional.empty();
    }

    /// No number word stands here.
    private static final int NONE = 10_000;

    /// A number below 1,000; -1 when it is not well formed.
    private int group() {
        if (is("mười")) {
            at++;
            return 10 + Math.max(0, unit());
        }
        if (take("linh") || take("lẻ")) {
            int unit = unit();
            return unit < 0 ? -1 : unit;
        }
        int first = unit();
        if (first < 0) {
            return NONE;
        }
        if (take("trăm")) {
            return first * 100 + tens();
        }
        if (take("mươi") || take("chục")) {
            return first * 10 + Math.max(0, unit());
        }
        return unitAhead() ? -1 : first;
    }

    /// What stands behind the hundreds.
    private int tens() {
        if (take("linh") || take("lẻ")) {
            return Math.max(0, unit());
        }
        if (take("mười")) {
            return 10 + Math.max(0, unit());
        }
        int mark = at;
        int first = unit();
        if (first >= 0 && (take("mươi") || take("chục"))) {
            return first * 10 + Math.max(0, unit());
        }
        at = mark;
        return 0;
    }

    private boolean unitAhead() {
        return at < words.size() && DIGITS.containsKey(words.get(at)) && !is("năm");
    }

    private int unit() {
        Integer digit = at < words.size() ? DIGITS.get(words.get(at)) : null;
        if (digit == null) {
            return -1;
        }
        at++;
        return digit;
    }

    private Optional<Rational> fraction() {
        int from = at;
        if (is("mười")
                || (at + 1 < words.size()
                        && (words.get(at + 1).equals("mươi")
                                || words.get(at + 1).equals("trăm")))) {
            int whole = group();
            return whole < 0 || whole == NONE
                    ? Optional.empty()
                    : Optional.of(Rational.of(whole, -String.valueOf(whole).length()));
        }
        long digits = 0;
        while (at < words.size() && at - from < 9 && DIGITS.containsKey(words.get(at))) {
            digits = digits * 10 + DIGITS.getOrDefault(words.get(at++), 0);
        }
        return at == from ? Optional.empty() : Optional.of(Rational.of(digits, from - at));
    }

    private int power() {
        Integer power = at < words.size() ? POWERS.get(words.get(at)) : null;
        if (power == null) {
            return 0;
        }
        at++;
        return power;
    }

    private boolean is(String word) {
        return at < words.size() && words.get(at).equals(word);
    }

    private boolean take(String word) {
        if (is(word)) {
            at++;
            return true;
        }
        return false;
    }
}
