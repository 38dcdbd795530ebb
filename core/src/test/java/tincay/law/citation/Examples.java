package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.text.Text;

/// Examples whose ⟦marks⟧ are the citations to find; nothing outside a mark may be found.
final class Examples {
    static final DocumentNumber HOST = DocumentNumber.of("99/2025/NĐ-CP");

    private Examples() {}

    static List<Citation> read(String words) {
        return CitationScanner.citations(Text.of(words), Optional.of(HOST));
    }

    /// The only citation of `words`.
    static Citation only(String words) {
        List<Citation> all = read(words);
        assertThat(all).as("citations of: %s", words).hasSize(1);
        return all.getFirst();
    }

    static void assertMarked(String example) {
        List<String> marks = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int open = example.indexOf('⟦'); open >= 0; open = example.indexOf('⟦', at)) {
            int close = example.indexOf('⟧', open);
            plain.append(example, at, open);
            marks.add(plain.length() + " " + example.substring(open + 1, close));
            plain.append(example, open + 1, close);
            at = close + 1;
        }
        String words = plain.append(example.substring(at)).toString();
        Text text = Text.of(words);
        assertThat(text.value()).as("the example is in NFC").isEqualTo(words);
        assertThat(read(words).stream()
                        .filter(citation -> !citation.inTitle())
                        .map(citation -> citation.span().start() + " " + text.quote(citation.span())))
                .as(example)
                .containsExactlyElementsOf(marks);
    }
}
