package tincay.document;

import java.util.HashMap;
import java.util.Map;

/// The named styles of a docx, as far as they decide whether words are seen, in which encoding and how numbered.
final class DocxStyles implements Xml.Events {
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, DocxLook> looks = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private String current = "";
    private String defaultParagraph = "";
    private DocxLook look = DocxLook.PLAIN;

    static DocxStyles of(byte[] part) throws Unreadable {
        DocxStyles styles = new DocxStyles();
        Xml.read(part, styles);
        return styles;
    }

    /// The look of a style with everything it inherits.
    DocxLook look(String style) {
        DocxLook resolved = DocxLook.PLAIN;
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            resolved = resolved.over(looks.getOrDefault(at, DocxLook.PLAIN));
            at = parents.getOrDefault(at, "");
        }
        return resolved;
    }

    String defaultParagraph() {
        return defaultParagraph;
    }

    @Override
    public void start(String name, Xml at) {
        if (name.equals("style")) {
            current = at.attribute("styleId");
            look = DocxLook.PLAIN;
            if (at.attribute("type").equals("paragraph") && DocxLook.isOn(at.attribute("default"), false)) {
                defaultParagraph = current;
            }
        } else if (name.equals("basedOn")) {
            parents.put(current, at.attribute("val"));
        } else {
            look = look.with(name, at);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style") && !current.isEmpty()) {
            looks.put(current, look);
            current = "";
        }
    }

    @Override
    public void words(String words, long offset) {}
}
