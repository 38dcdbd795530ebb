package tincay.law.citation;

import java.util.List;
import java.util.Optional;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.text.Text;

/// Finds every legal citation of a text and resolves what the text itself decides.
public final class CitationScanner {
    private CitationScanner() {}

    /// The citations of `text` in order.
    ///
    /// @param host the number of the document that the text belongs to, where it is known
    public static List<Citation> citations(Text text, Optional<DocumentNumber> host) {
        return List.of();
    }
}
