package tincay.document;

import java.util.ArrayList;
import java.util.List;

/// Rows of words in an xlsx, in order: those that its cells share (`si`) or its comments; readings aloud left out.
final class SharedStrings implements Xml.Events {
    private static final String SHARED = "si";

    private final String item;
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean inWords;
    private int aloud;

    private SharedStrings(String item) {
        this.item = item;
    }

    static List<String> of(byte[] part) throws Unreadable {
        return read(part, SHARED);
    }

    /// The words of each comment; those of a thread stand without runs.
    static List<String> comments(byte[] part) throws Unreadable {
        List<String> notes = read(part, "comment");
        return notes.stream().allMatch(String::isBlank) ? read(part, "threadedComment") : notes;
    }

    private static List<String> read(byte[] part, String item) throws Unreadable {
        SharedStrings reader = new SharedStrings(item);
        if (part.length > 0) {
            Xml.read(part, reader);
        }
        return reader.strings;
    }

    @Override
    public void start(String name, Xml at) {
        if (name.equals(item)) {
            open.setLength(0);
        }
        switch (name) {
            case "rPh" -> aloud++;
            case "t", "text" -> inWords = aloud == 0;
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (name.equals(item)) {
            strings.add(open.toString());
        }
        switch (name) {
            case "rPh" -> aloud--;
            case "t", "text" -> inWords = false;
            default -> {}
        }
    }

    @Override
    public void words(String words, long offset) {
        if (inWords) {
            open.append(words);
        }
    }
}
