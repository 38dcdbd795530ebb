package tincay.law.citation;

/// Tells whether a place stands inside “…”; asked for places in rising order, it walks the text once.
final class Quotation {
    private final String text;
    private int at;
    private int depth;

    Quotation(String text) {
        this.text = text;
    }

    boolean holds(int offset) {
        for (; at < offset; at++) {
            char c = text.charAt(at);
            if (c == '“') {
                depth++;
            } else if (c == '”' && depth > 0) {
                depth--;
            }
        }
        return depth > 0;
    }
}
