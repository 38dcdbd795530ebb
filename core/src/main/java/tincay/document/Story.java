package tincay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tincay.text.Place;

/// Words of one flow (a body, a note, a text box) before they join the document's text.
final class Story {
    private record Item(String words, Optional<Place> place, LegacyFont font) {}

    private final List<Item> items = new ArrayList<>();

    void add(String words, Place place, LegacyFont font) {
        items.add(new Item(words, Optional.of(place), font));
    }

    void separate(char separator) {
        items.add(new Item(String.valueOf(separator), Optional.empty(), LegacyFont.NONE));
    }

    void add(Story other) {
        items.addAll(other.items);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    String words() {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(item.words()));
        return all.toString();
    }

    void pour(Composition out) throws Unreadable {
        for (Item item : items) {
            if (item.place().isPresent()) {
                out.append(item.words(), item.place().get(), item.font());
            } else {
                out.separate(item.words().charAt(0));
            }
        }
    }
}
