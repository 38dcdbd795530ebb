package tincay.check.copying;

import java.util.List;
import java.util.regex.MatchResult;
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
        return PART.matcher(value).results().map(FormalParts::span).toList();
    }

    private static Span span(MatchResult part) {
        return new Span(part.start(), part.end());
    }
}
