package tincay.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tincay.text.Aside;
import tincay.text.Place;

/// Walks one part of an OpenDocument text: styles as they are declared, then words.
final class OdtPart implements Xml.Events {
    private static final int MOST_SPACES = 1_000;
    private static final int LONGEST_CHAIN = 20;

    private final String part;
    private final Map<String, OdtLook> looks;
    private final Composition out;
    private final Story body = new Story();
    private final Story notes = new Story();
    private final Deque<Story> stories = new ArrayDeque<>();
    private final Deque<Tables> tables = new ArrayDeque<>();
    private final Deque<OdtLook> open = new ArrayDeque<>();
    private final Deque<StringBuilder> asides = new ArrayDeque<>();
    private final Set<String> insertedNow = new HashSet<>();
    private final StringBuilder inserted = new StringBuilder();
    private String style = "";
    private int paragraph;
    private int run;
    private int depthInParagraph;
    private int skip;
    private boolean ofDrawing;

    OdtPart(String part, Map<String, OdtLook> looks, Composition out) {
        this.part = part;
        this.looks = looks;
        this.out = out;
        stories.push(body);
        tables.push(new Tables());
    }

    Story story() {
        return body;
    }

    Story notes() {
        return notes;
    }

    @Override
    public void start(String name, Xml at) throws Unreadable {
        if (skip > 0) {
            skip++;
            return;
        }
        switch (name) {
            case "style", "default-style" -> {
                style = at.attribute("name");
                looks.put(style, new OdtLook(at.attribute("parent-style-name"), "", "", "", "", ""));
            }
            case "text-properties" -> looks.computeIfPresent(style, (key, look) -> look.with(at));
            case "p", "h" -> paragraph(at);
            case "span", "a" -> span(at);
            case "s" -> say(" ".repeat(Math.clamp(DocxLook.number(at.attribute("c"), 1), 1, MOST_SPACES)));
            case "tab" -> say("\t");
            case "line-break" -> say("\n");
            case "table" -> table().table();
            case "table-row" -> table().row(flow());
            case "table-cell", "covered-table-cell" -> table().cell(flow());
            case "note-body" -> {
                stories.push(notes);
                tables.push(new Tables());
            }
            case "note-citation", "ruby-text", "sequence-decls" -> skip = 1;
            case "title" -> {
                ofDrawing = at.namespace().contains("svg");
                if (ofDrawing) {
                    asides.push(new StringBuilder());
                }
            }
            case "annotation", "deletion", "hidden-text", "desc" -> {
                asides.push(new StringBuilder());
                if (name.equals("hidden-text")) {
                    current().append(at.attribute("string-value"));
                }
            }
            case "change-start" -> insertedNow.add(at.attribute("change-id"));
            case "change-end" -> insertionEnd(at.attribute("change-id"));
            case "image", "object", "object-ole", "plugin", "floating-frame", "section-source" -> linked(name, at);
            case "script", "event-listener" -> aside(Aside.Kind.SCRIPT, name + " " + at.attribute("href"));
            default -> {}
        }
    }

    @Override
    public void end(String name) throws Unreadable {
        if (skip > 0) {
            skip--;
            return;
        }
        switch (name) {
            case "p", "h" -> {
                open.poll();
                depthInParagraph--;
                if (asides.isEmpty()) {
                    table().paragraphEnd(flow());
                } else {
                    current().append(' ');
                }
            }
            case "span", "a" -> open.poll();
            case "table" -> table().tableEnd();
            case "table-row" -> table().rowEnd(flow());
            case "note-body" -> {
                stories.poll();
                tables.poll();
            }
            case "annotation" -> close(Aside.Kind.COMMENT);
            case "deletion" -> close(Aside.Kind.DELETED);
            case "hidden-text" -> close(Aside.Kind.HIDDEN);
            case "title" -> {
                if (ofDrawing) {
                    close(Aside.Kind.ALT_TEXT);
                }
            }
            case "desc" -> close(Aside.Kind.ALT_TEXT);
            default -> {}
        }
    }

    @Override
    public void words(String words, long offset) throws Unreadable {
        if (skip > 0) {
            return;
        }
        if (!asides.isEmpty() || depthInParagraph > 0) {
            run++;
            say(words.replaceAll("[ \\t\\r\\n]+", " "));
        }
    }

    private void paragraph(Xml at) {
        if (asides.isEmpty()) {
            table().paragraph(flow());
        }
        paragraph++;
        run = 0;
        depthInParagraph++;
        open.push(resolve(at.attribute("style-name")));
    }

    private void span(Xml at) {
        OdtLook outer = open.peek();
        OdtLook own = resolve(at.attribute("style-name"));
        open.push(outer == null ? own : own.over(outer));
    }

    private void say(String words) {
        OdtLook look = open.peek();
        if (!asides.isEmpty()) {
            current().append(words);
        } else if (!insertedNow.isEmpty()) {
            inserted.append(words);
        } else if (depthInParagraph > 0) {
            OdtLook seen = look == null ? OdtLook.PLAIN : look;
            Optional<Aside.Kind> kind = seen.outOfSight();
            if (kind.isPresent()) {
                aside(kind.get(), words);
            } else {
                flow().add(words, place(), LegacyFont.of(seen.font()));
            }
        }
    }

    private void insertionEnd(String id) {
        if (insertedNow.remove(id) && insertedNow.isEmpty()) {
            aside(Aside.Kind.INSERTED, inserted.toString());
            inserted.setLength(0);
        }
    }

    private void linked(String name, Xml at) {
        String address = at.attribute("href");
        if (address.contains(":") || address.startsWith("/") || address.startsWith("../")) {
            aside(Aside.Kind.EXTERNAL_REFERENCE, address);
        } else if (name.startsWith("object")) {
            aside(Aside.Kind.ATTACHMENT, address);
        }
    }

    private OdtLook resolve(String name) {
        OdtLook look = looks.getOrDefault(name, OdtLook.PLAIN);
        String parent = look.parent();
        for (int i = 0; i < LONGEST_CHAIN && !parent.isEmpty(); i++) {
            OdtLook above = looks.getOrDefault(parent, OdtLook.PLAIN);
            look = look.over(above);
            parent = above.parent();
        }
        return look;
    }

    private void close(Aside.Kind kind) {
        StringBuilder words = asides.poll();
        if (words != null) {
            aside(kind, words.toString());
        }
    }

    private void aside(Aside.Kind kind, String words) {
        out.aside(kind, place(), words);
    }

    private StringBuilder current() {
        StringBuilder words = asides.peek();
        return words == null ? new StringBuilder() : words;
    }

    private Story flow() {
        Story story = stories.peek();
        return story == null ? body : story;
    }

    private Tables table() {
        Tables open = tables.peek();
        return open == null ? new Tables() : open;
    }

    private Place place() {
        return new Place(
                part,
                OptionalInt.empty(),
                Math.max(1, paragraph),
                table().at(),
                Math.max(1, run),
                OptionalLong.empty());
    }
}
