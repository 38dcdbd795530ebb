package tincay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tincay.text.Aside;
import tincay.text.Span;

/// What the tests ask of a reading.
final class Readings {
    private Readings() {}

    static Reading read(String name, byte[] bytes) {
        return DocumentReader.read(name, bytes, Limits.DEFAULT);
    }

    static Document document(String name, byte[] bytes) {
        Reading reading = read(name, bytes);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Document document = ((Reading.Read) reading).document();
        document.map()
                .segments()
                .forEach(segment -> assertThat(segment.span().end())
                        .isLessThanOrEqualTo(document.text().length()));
        return document;
    }

    static String text(String name, byte[] bytes) {
        return document(name, bytes).text().value();
    }

    static Refusal refusal(String name, byte[] bytes) {
        Reading reading = read(name, bytes);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    static List<String> words(Document document, Aside.Kind kind) {
        return document.asides().stream()
                .filter(aside -> aside.kind() == kind)
                .map(Aside::words)
                .toList();
    }

    static Span find(Document document, String words) {
        int at = document.text().value().indexOf(words);
        return new Span(at, at + words.length());
    }
}
