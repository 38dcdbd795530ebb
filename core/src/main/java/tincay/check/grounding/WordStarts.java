package tincay.check.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is tried only where a word starts with one of some first letters and goes on with one of some second
/// ones: many times faster than to try it everywhere.
record WordStarts(Pattern pattern, String first, String second) {
    /// What the pattern reads, in order, no two overlapping.
    List<MatchResult> in(String value) {
        List<MatchResult> read = new ArrayList<>();
        Matcher matcher = pattern.matcher(value).useTransparentBounds(true);
        for (int at = 0; at + 1 < value.length(); at++) {
            if (first.indexOf(value.charAt(at)) >= 0
                    && second.indexOf(value.charAt(at + 1)) >= 0
                    && (at == 0 || !Character.isLetter(value.charAt(at - 1)))
                    && matcher.region(at, value.length()).lookingAt()) {
                read.add(matcher.toMatchResult());
                at = matcher.end() - 1;
            }
        }
        return read;
    }
}
