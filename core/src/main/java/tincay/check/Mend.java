package tincay.check;

import tincay.text.Span;
import tincay.text.Text;

/// Words that can stand in place of others, exactly as they are: what one click does, after which the draft is
/// verified anew.
///
/// @param span what is replaced, in the text of the draft
/// @param words what stands there instead; empty where it only goes away
public record Mend(Span span, String words) {
    /// The whole of `text` with the other words in their place.
    public String in(Text text) {
        String value = text.value();
        return value.substring(0, span.start()) + words + value.substring(span.end());
    }
}
