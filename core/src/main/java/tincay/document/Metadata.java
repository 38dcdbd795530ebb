package tincay.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tincay.text.Aside;
import tincay.text.Place;

/// What a package says about itself: title, author, subject and words of the user's own.
final class Metadata implements Xml.Events {
    private static final Set<String> WORDS = Set.of(
            "title",
            "subject",
            "creator",
            "initial-creator",
            "keywords",
            "keyword",
            "description",
            "lastModifiedBy",
            "category",
            "contentStatus",
            "user-defined",
            "property");

    private final Map<String, String> values = new HashMap<>();
    private final String part;
    private final Optional<Composition> out;
    private String name = "";
    private final StringBuilder value = new StringBuilder();

    private Metadata(String part, Optional<Composition> out) {
        this.part = part;
        this.out = out;
    }

    static void read(byte[] xml, String part, Composition out) throws Unreadable {
        Xml.read(xml, new Metadata(part, Optional.of(out)));
    }

    /// The page count of a docx (`Pages`), as the program that saved it laid it out.
    static OptionalInt pages(byte[] xml) throws Unreadable {
        Metadata metadata = new Metadata("", Optional.empty());
        Xml.read(xml, metadata);
        int pages = DocxLook.number(metadata.values.getOrDefault("Pages", ""), 0);
        return pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty();
    }

    @Override
    public void start(String name, Xml at) {
        if (this.name.isEmpty() && (WORDS.contains(name) || name.equals("Pages"))) {
            this.name = name;
            value.setLength(0);
        }
    }

    @Override
    public void end(String name) {
        if (!name.equals(this.name)) {
            return;
        }
        values.put(name, value.toString().strip());
        if (!value.toString().isBlank()) {
            Place place = new Place(part, OptionalInt.empty(), 1, Optional.empty(), 1, OptionalLong.empty());
            out.ifPresent(to -> to.aside(
                    Aside.Kind.METADATA, place, name + ": " + value.toString().strip()));
        }
        this.name = "";
    }

    @Override
    public void words(String words, long offset) {
        if (!name.isEmpty()) {
            value.append(words);
        }
    }
}
