package tincay.check.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.text.Span;

/// The parts of a document that its form asks for and that say nothing of their own: the legal bases, and the list of
/// recipients with the signature beside it (Decree 30/2020/NĐ-CP, Appendix I).
final class FormalParts {
    private static final Pattern PART =
            Pattern.compile("(?m)(?:^|;)\\s*(?:Căn cứ|Theo đề nghị của|Xét đề nghị của)(?!\\p{L})[^;\\n]*"
                    + "|Nơi nhận\\s*:[^\\n]*(?:\\n\\s*[-–+][^\\n]{0,200}){0,60}");

    private FormalParts() {}

    static List<Span> of(String value) {
        List<Span> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(value).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < value.length(); at++) {
            if (mayStart(value, at) && matcher.region(at, value.length()).lookingAt()) {
                parts.add(new Span(at, matcher.end()));
                at = matcher.end() - 1;
            }
        }
        return parts;
    }

    /// At a line's start, at a semicolon, or where the recipients are named, wherever that is.
    private static boolean mayStart(String value, int at) {
        return switch (value.charAt(at)) {
            case ';' -> true;
            case 'N' -> value.startsWith("Nơi nhận", at) || isLineStart(value, at);
            default -> isLineStart(value, at);
        };
    }

    private static boolean isLineStart(String value, int at) {
        return at == 0 || "\n\r\u0085\u2028\u2029".indexOf(value.charAt(at - 1)) >= 0;
    }
}
