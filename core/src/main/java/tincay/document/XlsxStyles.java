package tincay.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The number formats of an xlsx, by the style number that a cell gives.
final class XlsxStyles implements Xml.Events {
    /// Excel itself takes no longer format.
    private static final int LONGEST = 255;

    private final Map<Integer, CellFormat> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean cells;

    static XlsxStyles of(byte[] part) throws Unreadable {
        XlsxStyles styles = new XlsxStyles();
        if (part.length > 0) {
            Xml.read(part, styles);
        }
        return styles;
    }

    CellFormat format(int style) {
        if (style < 0 || style >= styles.size()) {
            return CellFormat.GENERAL;
        }
        int id = styles.get(style);
        CellFormat format = own.get(id);
        return format == null ? CellFormat.builtIn(id) : format;
    }

    @Override
    public void start(String name, Xml at) {
        switch (name) {
            case "numFmt" -> {
                String code = at.attribute("formatCode");
                own.put(number(at, "numFmtId"), code.length() > LONGEST ? CellFormat.GENERAL : new CellFormat(code));
            }
            case "cellXfs" -> cells = true;
            case "xf" -> {
                if (cells) {
                    styles.add(number(at, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("cellXfs")) {
            cells = false;
        }
    }

    @Override
    public void words(String words, long offset) {}

    private static int number(Xml at, String attribute) {
        return DocxLook.number(at.attribute(attribute), 0);
    }
}
