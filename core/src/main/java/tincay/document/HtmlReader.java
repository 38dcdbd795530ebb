package tincay.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import tincay.text.Aside;
import tincay.text.Place;

/// Reads the visible words of an HTML page; nothing is fetched and no script runs.
final class HtmlReader implements NodeVisitor {
    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "head", "title", "iframe", "object", "embed", "svg");
    private static final Set<String> ROWS = Set.of("tr");

    private final Composition out;
    private final HtmlStyles styles;
    private final Tables tables = new Tables();
    private Story story = new Story();
    private int paragraph = 1;
    private int run;
    private boolean pendingSpace;
    private boolean lineEmpty = true;
    private int silent;
    private Optional<Aside.Kind> hidden = Optional.empty();
    private int hiddenDepth;

    /// A page that is not UTF-8, in the charset of its byte order mark or its own declaration.
    private static org.jsoup.nodes.Document inItsOwnCharset(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HtmlReader(HtmlStyles styles, Limits limits) {
        this.styles = styles;
        this.out = new Composition(limits);
    }

    static Found read(byte[] bytes, Limits limits) throws Unreadable {
        org.jsoup.nodes.Document page =
                PlainReader.utf8(bytes).map(Jsoup::parse).orElseGet(() -> inItsOwnCharset(bytes));
        HtmlReader reader = new HtmlReader(new HtmlStyles(page), limits);
        page.traverse(reader);
        reader.story.pour(reader.out);
        return reader.out.build(Format.HTML, OptionalInt.empty(), false);
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case Element element -> open(element, depth);
            case TextNode text -> say(text);
            case Comment comment -> out.aside(Aside.Kind.COMMENT, place(), comment.getData());
            case DataNode data -> {
                Element parent = data.parent();
                if (parent != null && parent.normalName().equals("script")) {
                    out.aside(Aside.Kind.SCRIPT, place(), data.getWholeData());
                }
            }
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent--;
        }
        if (hidden.isPresent() && depth == hiddenDepth) {
            hidden = Optional.empty();
        }
        if (silent > 0 || hidden.isPresent()) {
            return;
        }
        switch (name) {
            case "table" -> tables.tableEnd();
            case "tr" -> {
                tables.rowEnd(story);
                fresh();
            }
            case "td", "th" -> {}
            default -> {
                if (element.isBlock() && !lineEmpty && tables.at().isEmpty()) {
                    story.separate('\n');
                    fresh();
                }
            }
        }
    }

    private void open(Element element, int depth) {
        String name = element.normalName();
        collect(element);
        if (SILENT.contains(name)) {
            silent++;
            return;
        }
        if (silent > 0 || hidden.isPresent()) {
            return;
        }
        hidden = styles.outOfSight(element);
        if (hidden.isPresent()) {
            hiddenDepth = depth;
            return;
        }
        switch (name) {
            case "table" -> {
                breakLine();
                tables.table();
            }
            case "tr" -> {
                tables.row(story);
                fresh();
            }
            case "td", "th" -> {
                tables.cell(story);
                lineEmpty = true;
                pendingSpace = false;
            }
            case "br" -> {
                story.separate('\n');
                fresh();
            }
            default -> {
                if (element.isBlock() && !ROWS.contains(name)) {
                    breakLine();
                }
            }
        }
    }

    private void collect(Element element) {
        for (String name : new String[] {"alt", "title"}) {
            if (!element.normalName().equals("title")) {
                out.aside(Aside.Kind.ALT_TEXT, place(), element.attr(name));
            }
        }
        switch (element.normalName()) {
            case "title" -> out.aside(Aside.Kind.METADATA, place(), "title: " + element.text());
            case "meta" -> {
                if (element.hasAttr("name") && !element.attr("content").isBlank()) {
                    out.aside(Aside.Kind.METADATA, place(), element.attr("name") + ": " + element.attr("content"));
                }
            }
            case "img", "script", "iframe", "link", "object", "embed" -> {
                String address = element.attr("src") + element.attr("href") + element.attr("data");
                if (!address.startsWith("data:")) {
                    out.aside(Aside.Kind.EXTERNAL_REFERENCE, place(), address);
                }
            }
            case "input" -> {
                if (element.attr("type").equalsIgnoreCase("hidden")) {
                    out.aside(Aside.Kind.HIDDEN, place(), element.attr("value"));
                }
            }
            default -> {}
        }
    }

    private void say(TextNode node) {
        if (silent > 0) {
            return;
        }
        if (hidden.isPresent()) {
            out.aside(hidden.get(), place(), node.text());
            return;
        }
        Element parent = node.parent();
        boolean kept = parent != null && parent.closest("pre") != null;
        String words = kept ? node.getWholeText() : collapse(node.getWholeText());
        if (words.isBlank() && !kept) {
            pendingSpace = pendingSpace || (!words.isEmpty() && !lineEmpty);
            return;
        }
        boolean space = pendingSpace || words.startsWith(" ");
        if (space && !lineEmpty && !kept) {
            story.separate(' ');
        }
        run++;
        if (lineEmpty) {
            tables.paragraph(story);
        }
        story.add(kept ? words : words.strip(), place(), LegacyFont.NONE);
        lineEmpty = false;
        pendingSpace = !kept && words.endsWith(" ");
    }

    /// White space as a browser shows it; a no-break space stays.
    private static String collapse(String words) {
        return words.replaceAll("[ \\t\\r\\n\\f]+", " ");
    }

    private void breakLine() {
        if (!lineEmpty) {
            if (tables.at().isEmpty()) {
                story.separate('\n');
            }
            fresh();
        }
    }

    private void fresh() {
        lineEmpty = true;
        pendingSpace = false;
        paragraph++;
        run = 0;
    }

    private Place place() {
        return new Place("", OptionalInt.empty(), paragraph, tables.at(), Math.max(1, run), OptionalLong.empty());
    }
}
