package tincay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tincay.text.Aside;
import tincay.text.Place;

/// Reads an xlsx: the sheets in the order of their tabs; hidden ones, comments and outside links as {@link Aside}s.
final class XlsxReader {
    private record Tab(String name, String relation, boolean hidden) {}

    /// The list of sheets, as the main part gives it.
    private static final class Workbook implements Xml.Events {
        private final List<Tab> tabs = new ArrayList<>();
        private boolean from1904;

        @Override
        public void start(String name, Xml at) {
            if (name.equals("sheet")) {
                tabs.add(new Tab(
                        at.attribute("name"),
                        at.attribute("id"),
                        at.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden")));
            } else if (name.equals("workbookPr")) {
                from1904 = XlsxSheet.isOn(at.attribute("date1904"));
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void words(String words, long offset) {}
    }

    private final Parcel parcel;
    private final Limits limits;
    private final Composition out;
    private final String main;
    private final List<Relations.Relation> relations;

    private XlsxReader(Parcel parcel, Limits limits) throws Unreadable {
        this.parcel = parcel;
        this.limits = limits;
        this.out = new Composition(limits);
        this.main = Relations.of(parcel, "").stream()
                .filter(relation -> relation.type().equals("officeDocument") && !relation.external())
                .map(relation -> Relations.resolve("", relation.target()))
                .findFirst()
                .orElse("xl/workbook.xml");
        this.relations = Relations.of(parcel, main);
    }

    static Found read(Parcel parcel, Limits limits) throws Unreadable {
        return new XlsxReader(parcel, limits).read();
    }

    private Found read() throws Unreadable {
        Optional<byte[]> part = parcel.part(main);
        if (part.isEmpty()) {
            throw new Unreadable(Refusal.MALFORMED, "the package lacks its main part");
        }
        Workbook workbook = new Workbook();
        Xml.read(part.get(), workbook);
        XlsxSheet.Book book = new XlsxSheet.Book(
                SharedStrings.of(related("sharedStrings")), XlsxStyles.of(related("styles")), workbook.from1904);
        Worksheet.Budget budget = new Worksheet.Budget(limits);
        boolean named = workbook.tabs.stream().filter(tab -> !tab.hidden()).count() > 1;
        int number = 0;
        for (Tab tab : workbook.tabs) {
            number++;
            String name = named(tab);
            Optional<byte[]> sheet = parcel.part(name);
            if (sheet.isEmpty()) {
                throw new Unreadable(Refusal.MALFORMED, "the package lacks a sheet that it names");
            }
            Worksheet cells = new Worksheet(name, number, budget);
            Xml.read(sheet.get(), new XlsxSheet(book, cells, out, tab.hidden()));
            if (named && !cells.isEmpty()) {
                out.freshLine();
                out.append(tab.name().strip(), place(main, out.nextParagraph()));
            }
            cells.pour(out);
        }
        asides();
        return out.build(Format.XLSX, OptionalInt.empty(), false);
    }

    private void asides() throws Unreadable {
        for (String name : parcel.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            byte[] part = parcel.part(name).orElse(new byte[0]);
            if (lower.endsWith(".rels")) {
                for (Relations.Relation relation : Relations.of(part)) {
                    if (relation.external() && !relation.type().equals("hyperlink")) {
                        out.aside(Aside.Kind.EXTERNAL_REFERENCE, place(name, 1), relation.target());
                    }
                }
            } else if (lower.matches("xl/(?:comments|threadedcomments/).*\\.xml")) {
                for (String words : SharedStrings.comments(part)) {
                    out.aside(Aside.Kind.COMMENT, place(name, 1), words);
                }
            } else if (lower.startsWith("xl/embeddings/")) {
                out.aside(Aside.Kind.ATTACHMENT, place(name, 1), name);
            } else if (lower.equals("docprops/core.xml") || lower.equals("docprops/custom.xml")) {
                Metadata.read(part, name, out);
            }
        }
    }

    private String named(Tab tab) {
        return relations.stream()
                .filter(relation -> relation.id().equals(tab.relation()) && !relation.external())
                .map(relation -> Relations.resolve(main, relation.target()))
                .findFirst()
                .orElse("");
    }

    private byte[] related(String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type) && !relation.external())
                .map(relation -> parcel.part(Relations.resolve(main, relation.target())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new byte[0]);
    }

    private static Place place(String part, int paragraph) {
        return new Place(part, OptionalInt.empty(), paragraph, Optional.empty(), 1, OptionalLong.empty());
    }
}
