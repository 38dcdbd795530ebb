package tincay.check.residue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.text.Span;

/// Patterns that are tried only where one of their first characters stands.
final class Anchored {
    private static final int PLAIN = 128;

    private final Pattern pattern;
    private final boolean[] plain = new boolean[PLAIN];
    private final String others;

    private Anchored(String anchors, Pattern pattern) {
        this.pattern = pattern;
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < anchors.length(); i++) {
            char anchor = anchors.charAt(i);
            if (anchor < PLAIN) {
                plain[anchor] = true;
            } else {
                wide.append(anchor);
            }
        }
        this.others = wide.toString();
    }

    /// @param anchors the characters that a match may start with
    static Anchored of(String anchors, String pattern) {
        return new Anchored(anchors, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE));
    }

    /// The matches in order, none inside another.
    List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean anchor = c < PLAIN ? plain[c] : others.indexOf(c) >= 0;
            if (anchor && matcher.region(at, text.length()).lookingAt() && matcher.end() > at) {
                found.add(new Span(at, matcher.end()));
                at = matcher.end() - 1;
            }
        }
        return found;
    }
}
