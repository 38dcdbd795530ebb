package tincay.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import tincay.text.Aside;
import tincay.text.Place;

/// Finds what a PDF would do or carries along: scripts, launches, attachments, forms, notes. Nothing of it runs.
final class PdfActive {
    private static final int MOST_OBJECTS = 200_000;
    private static final Place PLACE = new Place("", OptionalInt.empty(), 1, Optional.empty(), 1, OptionalLong.empty());

    private PdfActive() {}

    static void collect(PDDocument file, Composition out) {
        information(file.getDocumentInformation(), out);
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
                && !"GoTo".equals(action.getNameAsString(COSName.S))) {
            out.aside(Aside.Kind.SCRIPT, PLACE, "OpenAction " + action.getNameAsString(COSName.S, ""));
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> queue = new ArrayDeque<>();
        queue.add(catalog);
        while (!queue.isEmpty() && seen.size() < MOST_OBJECTS) {
            COSBase at = queue.poll();
            COSBase base = at instanceof COSObject reference ? reference.getObject() : at;
            if (base == null || !(base instanceof COSDictionary || base instanceof COSArray) || !seen.add(base)) {
                continue;
            }
            if (base instanceof COSArray array) {
                array.forEach(value -> {
                    if (value != null) {
                        queue.add(value);
                    }
                });
            } else if (base instanceof COSDictionary dictionary) {
                look(dictionary, out);
                dictionary.getValues().forEach(queue::add);
            }
        }
    }

    private static void look(COSDictionary dictionary, Composition out) {
        String action = dictionary.getNameAsString(COSName.S, "");
        switch (action) {
            case "JavaScript" -> out.aside(Aside.Kind.SCRIPT, PLACE, "JavaScript " + script(dictionary));
            case "Launch" -> out.aside(Aside.Kind.SCRIPT, PLACE, "Launch " + words(dictionary, COSName.F));
            case "ImportData", "SubmitForm", "GoToR", "GoToE" ->
                out.aside(Aside.Kind.EXTERNAL_REFERENCE, PLACE, action + " " + words(dictionary, COSName.F));
            default -> {}
        }
        if (dictionary.containsKey(COSName.EF)) {
            out.aside(Aside.Kind.ATTACHMENT, PLACE, "file " + words(dictionary, COSName.F));
        }
        if (dictionary.containsKey(COSName.getPDFName("XFA"))) {
            out.aside(Aside.Kind.ATTACHMENT, PLACE, "XFA form");
        }
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
        boolean note = subtype.equals("Text") || subtype.equals("Popup") || subtype.equals("FreeText");
        if (note || subtype.equals("Highlight")) {
            out.aside(Aside.Kind.COMMENT, PLACE, words(dictionary, COSName.CONTENTS));
        }
        out.aside(Aside.Kind.ALT_TEXT, PLACE, words(dictionary, COSName.getPDFName("Alt")));
    }

    private static String script(COSDictionary action) {
        COSBase script = action.getDictionaryObject(COSName.JS);
        return script instanceof COSString words ? words.getString() : script instanceof COSStream ? "(stream)" : "";
    }

    private static String words(COSDictionary dictionary, COSName key) {
        return switch (dictionary.getDictionaryObject(key)) {
            case COSString words -> words.getString();
            case COSDictionary inner -> inner.getString(COSName.F, "");
            case null, default -> "";
        };
    }

    private static void information(PDDocumentInformation information, Composition out) {
        metadata("title", information.getTitle(), out);
        metadata("author", information.getAuthor(), out);
        metadata("subject", information.getSubject(), out);
        metadata("keywords", information.getKeywords(), out);
    }

    private static void metadata(String name, @org.jspecify.annotations.Nullable String value, Composition out) {
        if (value != null && !value.isBlank()) {
            out.aside(Aside.Kind.METADATA, PLACE, name + ": " + value.strip());
        }
    }
}
