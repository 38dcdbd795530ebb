package tincay.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tincay.text.Aside;
import tincay.text.Place;

/// Walks one part of a docx (body, header, notes, comments) and parts what is seen from what is not.
final class DocxPart implements Xml.Events {
    private static final int FAR_TWIPS = 20_000;
    private static final int FAR_EMU = 12_000_000;

    /// A paragraph being read; `outside` holds its words that nobody sees.
    private static final class Paragraph {
        private final int index;
        private int runs;
        private DocxLook look = DocxLook.PLAIN;
        private String style = "";
        private String label = "";
        private boolean offPage;
        private final List<Story> boxes = new ArrayList<>();
        private Optional<Aside.Kind> outside = Optional.empty();
        private final StringBuilder outsideWords = new StringBuilder();
        private @Nullable Place outsidePlace;

        Paragraph(int index) {
            this.index = index;
        }
    }

    /// What to come back to when a text box ends.
    private record Outer(Story story, Tables tables, DocxLook look, boolean offPage) {}

    private final String part;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Composition out;
    private final boolean paged;

    private Story story = new Story();
    private Tables tables = new Tables();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Outer> outers = new ArrayDeque<>();
    private DocxLook look = DocxLook.PLAIN;
    private boolean offPageBox;
    private int count;
    private int page = 1;
    private int skip;
    private int inserted;
    private int deleted;
    private boolean inRun;
    private boolean inRunLook;
    private boolean inParagraphLook;
    private boolean inCellLook;
    private String reading = "";
    private final StringBuilder instruction = new StringBuilder();

    private String noteId = "";
    private final Map<String, Story> notes = new LinkedHashMap<>();
    private final List<String> noteReferences = new ArrayList<>();
    private final Map<String, Place> commentPlaces = new LinkedHashMap<>();
    private final List<String> edges = new ArrayList<>();

    DocxPart(String part, DocxStyles styles, DocxNumbering numbering, Composition out, boolean paged) {
        this.part = part;
        this.styles = styles;
        this.numbering = numbering;
        this.out = out;
        this.paged = paged;
    }

    Story story() {
        return story;
    }

    /// The notes or comments of the part, by identifier.
    Map<String, Story> notes() {
        return notes;
    }

    /// `footnote/2`, `endnote/1`, in the order of the text.
    List<String> noteReferences() {
        return noteReferences;
    }

    Map<String, Place> commentPlaces() {
        return commentPlaces;
    }

    /// The relationship identifiers of headers and footers, in order.
    List<String> edges() {
        return edges;
    }

    @Override
    public void start(String name, Xml at) throws Unreadable {
        if (skip > 0) {
            skip++;
            return;
        }
        switch (name) {
            case "Fallback",
                    "pPrChange",
                    "rPrChange",
                    "sectPrChange",
                    "tblPrChange",
                    "tcPrChange",
                    "trPrChange",
                    "tblGridChange",
                    "sdtPr",
                    "numberingChange" -> skip = 1;
            case "p" -> paragraph();
            case "pPr" -> inParagraphLook = true;
            case "tcPr" -> inCellLook = true;
            case "pStyle" -> style(at.attribute("val"));
            case "framePr" -> frame(at);
            case "r" -> run();
            case "rPr" -> inRunLook = inRun;
            case "rStyle" -> look = look.over(styles.look(at.attribute("val")));
            case "t", "delText", "instrText", "delInstrText", "posOffset" -> reading = name;
            case "ins", "moveTo" -> inserted += inParagraphLook ? 0 : 1;
            case "del", "moveFrom" -> deleted += inParagraphLook ? 0 : 1;
            case "tbl" -> tables.table();
            case "tr" -> tables.row(story);
            case "tc" -> tables.cell(story);
            case "shd" -> shade(at);
            case "txbxContent" -> box();
            default -> inline(name, at);
        }
    }

    private void inline(String name, Xml at) throws Unreadable {
        switch (name) {
            case "tab", "ptab" -> glyph(inRun && !inParagraphLook ? "\t" : "");
            case "br", "cr" -> {
                glyph("\n");
                page += at.attribute("type").equals("page") && !paged ? 1 : 0;
            }
            case "noBreakHyphen" -> glyph("-");
            case "softHyphen" -> glyph("\u00AD");
            case "sym" -> symbol(at.attribute("char"));
            case "lastRenderedPageBreak" -> page++;
            case "footnoteReference" -> noteReferences.add("footnote/" + at.attribute("id"));
            case "endnoteReference" -> noteReferences.add("endnote/" + at.attribute("id"));
            case "commentReference", "commentRangeStart" ->
                commentPlaces.putIfAbsent(at.attribute("id"), place(OptionalLong.empty()));
            case "headerReference", "footerReference" -> edges.add(at.attribute("id"));
            case "footnote", "endnote", "comment" -> {
                boolean separator = at.attribute("type").endsWith("eparator")
                        || at.attribute("type").endsWith("Notice");
                noteId = separator ? "" : at.attribute("id");
                story = new Story();
            }
            case "docPr", "cNvPr" -> {
                aside(Aside.Kind.ALT_TEXT, at.attribute("descr"));
                aside(Aside.Kind.ALT_TEXT, at.attribute("title"));
            }
            case "shape", "rect", "roundrect", "oval" -> aside(Aside.Kind.ALT_TEXT, at.attribute("alt"));
            case "textpath" -> aside(Aside.Kind.ALT_TEXT, at.attribute("string"));
            case "fldSimple" -> field(at.attribute("instr"));
            case "altChunk" -> {
                aside(Aside.Kind.ATTACHMENT, "altChunk");
                out.notice("notice.foreign-chunk");
            }
            default -> property(name, at);
        }
    }

    private void property(String name, Xml at) {
        Paragraph paragraph = paragraphs.peek();
        if (inRunLook) {
            look = look.with(name, at);
        } else if (inParagraphLook && paragraph != null && (name.equals("numId") || name.equals("ilvl"))) {
            paragraph.look = paragraph.look.with(name, at);
        } else if (inParagraphLook && paragraph != null && name.equals("ind")) {
            int left = DocxLook.number(at.attribute("left") + at.attribute("start"), 0);
            paragraph.offPage |= Math.abs(left) > FAR_TWIPS;
        }
    }

    @Override
    public void end(String name) throws Unreadable {
        if (skip > 0) {
            skip--;
            return;
        }
        switch (name) {
            case "p" -> paragraphEnd();
            case "pPr" -> {
                inParagraphLook = false;
                number();
            }
            case "tcPr" -> inCellLook = false;
            case "r" -> inRun = false;
            case "rPr" -> inRunLook = false;
            case "instrText", "delInstrText" -> {
                field(instruction.toString());
                instruction.setLength(0);
                reading = "";
            }
            case "t", "delText", "posOffset" -> reading = "";
            case "ins", "moveTo" -> inserted -= inParagraphLook || inserted == 0 ? 0 : 1;
            case "del", "moveFrom" -> deleted -= inParagraphLook || deleted == 0 ? 0 : 1;
            case "tbl" -> tables.tableEnd();
            case "tr" -> tables.rowEnd(story);
            case "txbxContent" -> boxEnd();
            case "footnote", "endnote", "comment" -> {
                if (!noteId.isEmpty()) {
                    notes.put(noteId, story);
                }
                story = new Story();
                noteId = "";
            }
            default -> {}
        }
    }

    @Override
    public void words(String words, long offset) throws Unreadable {
        switch (reading) {
            case "t" -> say(words, offset, deleted > 0);
            case "delText" -> say(words, offset, true);
            case "instrText", "delInstrText" -> instruction.append(words);
            case "posOffset" -> offPageBox |= Math.abs((long) DocxLook.number(words, 0)) > FAR_EMU;
            default -> {}
        }
    }

    private void paragraph() {
        tables.paragraph(story);
        Paragraph paragraph = new Paragraph(++count);
        paragraph.style = styles.defaultParagraph();
        paragraph.offPage = offPageBox && !outers.isEmpty();
        paragraphs.push(paragraph);
        look = styles.look(paragraph.style);
    }

    private void paragraphEnd() {
        Paragraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        flush(paragraph);
        tables.paragraphEnd(story);
        if (outers.isEmpty()) {
            offPageBox = false;
        }
        for (Story box : paragraph.boxes) {
            if (!box.isEmpty()) {
                tables.paragraph(story);
                story.add(box);
            }
        }
    }

    private void style(String style) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null && inParagraphLook) {
            paragraph.style = style;
        }
    }

    private void frame(Xml at) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.offPage |= Math.abs(DocxLook.number(at.attribute("x"), 0)) > FAR_TWIPS
                    || Math.abs(DocxLook.number(at.attribute("y"), 0)) > FAR_TWIPS;
        }
    }

    private void number() {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        DocxLook merged = paragraph.look.over(styles.look(paragraph.style));
        if (!merged.numId().isEmpty() && !merged.numId().equals("0")) {
            paragraph.label = numbering.next(merged.numId(), merged.level());
        }
    }

    private void run() {
        inRun = true;
        inRunLook = false;
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.runs++;
            look = DocxLook.PLAIN;
        }
    }

    private void shade(Xml at) {
        if (inCellLook && DocxLook.PLAIN.with("shd", at).isDark()) {
            tables.shade();
        } else if (inRunLook) {
            look = look.with("shd", at);
        } else if (inParagraphLook) {
            Paragraph paragraph = paragraphs.peek();
            if (paragraph != null) {
                paragraph.look = paragraph.look.with("shd", at);
            }
        }
    }

    private void box() {
        outers.push(new Outer(story, tables, look, offPageBox));
        story = new Story();
        tables = new Tables();
        inRun = false;
    }

    private void boxEnd() {
        Outer outer = outers.poll();
        if (outer == null) {
            return;
        }
        Story box = story;
        story = outer.story();
        tables = outer.tables();
        look = outer.look();
        inRun = true;
        Paragraph host = paragraphs.peek();
        if (host != null) {
            host.boxes.add(box);
        } else {
            story.add(box);
        }
    }

    private void glyph(String glyph) {
        if (inRun && !glyph.isEmpty()) {
            say(glyph, -1, deleted > 0);
        }
    }

    private void symbol(String hexadecimal) {
        try {
            int point = Integer.parseInt(hexadecimal, 16);
            glyph(point >= 0xE000 && point <= 0xF8FF ? "•" : Character.toString(point));
        } catch (IllegalArgumentException notACharacter) {
            glyph("\uFFFD");
        }
    }

    private void say(String words, long offset, boolean struck) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        DocxLook seen = look.over(paragraph.look).over(styles.look(paragraph.style));
        Optional<Aside.Kind> kind = kind(paragraph, seen, struck);
        Place place = place(offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset));
        if (kind.isEmpty()) {
            flush(paragraph);
            LegacyFont font = LegacyFont.of(seen.font());
            if (!paragraph.label.isEmpty()) {
                story.add(paragraph.label + " ", place(OptionalLong.empty()), font);
                paragraph.label = "";
            }
            story.add(words, place, font);
            return;
        }
        if (!paragraph.outside.equals(kind)) {
            flush(paragraph);
            paragraph.outside = kind;
            paragraph.outsidePlace = place;
        }
        paragraph.outsideWords.append(words);
    }

    private Optional<Aside.Kind> kind(Paragraph paragraph, DocxLook seen, boolean struck) {
        if (struck) {
            return Optional.of(Aside.Kind.DELETED);
        }
        if (inserted > 0) {
            return Optional.of(Aside.Kind.INSERTED);
        }
        return paragraph.offPage ? Optional.of(Aside.Kind.OFF_PAGE) : seen.outOfSight(tables.isDark());
    }

    private void flush(Paragraph paragraph) {
        Place place = paragraph.outsidePlace;
        if (paragraph.outside.isPresent() && place != null) {
            out.aside(paragraph.outside.get(), place, paragraph.outsideWords.toString());
        }
        paragraph.outside = Optional.empty();
        paragraph.outsideWords.setLength(0);
    }

    private void field(String instruction) {
        String code = instruction.strip();
        if (code.matches("(?is)(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT)\\b.*")) {
            aside(Aside.Kind.EXTERNAL_REFERENCE, code);
        }
    }

    private void aside(Aside.Kind kind, String words) {
        out.aside(kind, place(OptionalLong.empty()), words);
    }

    private Place place(OptionalLong offset) {
        Paragraph paragraph = paragraphs.peek();
        return new Place(
                part,
                paged ? OptionalInt.of(page) : OptionalInt.empty(),
                paragraph == null ? Math.max(1, count) : paragraph.index,
                tables.at(),
                paragraph == null ? 1 : Math.max(1, paragraph.runs),
                offset);
    }
}
