package tincay.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import tincay.text.Aside;
import tincay.text.Place;

/// The words of one page by position; parts those that are drawn in sight from those that are not.
final class PdfWords extends PDFTextStripper {
    private static final int MOST_FILLS = 2_000;
    private static final float TINY_POINTS = 1f;

    private final PDPage page;
    private final PDRectangle sheet;
    private final PdfLayers layers;
    private final int number;
    private final Composition out;
    private final List<Rectangle2D> dark = new ArrayList<>();
    private final List<Rectangle2D> path = new ArrayList<>();
    private final List<TextPosition> unseen = new ArrayList<>();
    private final Map<Aside.Kind, StringBuilder> asides = new EnumMap<>(Aside.Kind.class);
    private final PdfGlyphs glyphs = new PdfGlyphs();
    private final List<PdfPage.Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private LegacyFont font = LegacyFont.NONE;
    private boolean picture;
    private int visible;
    private int operators;
    private int marked;
    private int offFrom;
    private final StringBuilder drawn = new StringBuilder();

    PdfWords(PDPage page, int number, PdfLayers layers, Composition out) throws IOException {
        this.page = page;
        this.sheet = page.getCropBox();
        this.layers = layers;
        this.number = number;
        this.out = out;
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
        setLineSeparator("\n");
        setSuppressDuplicateOverlappingText(true);
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new Rectangle());
        for (String fill : new String[] {"f", "F", "f*", "b", "b*", "B", "B*"}) {
            addOperator(new Fill(fill));
        }
        for (String end : new String[] {"n", "S", "s"}) {
            addOperator(new Forget(end));
        }
        output = new java.io.StringWriter();
    }

    PdfPage lines() {
        boolean layer = picture && visible == 0 && !unseen.isEmpty();
        if (!layer) {
            unseen.forEach(text -> aside(Aside.Kind.HIDDEN, text));
        }
        asides.forEach((kind, words) -> out.aside(kind, place(), words.toString()));
        glyphs.words().ifPresent(words -> out.aside(Aside.Kind.REMAPPED_GLYPHS, place(), words));
        return new PdfPage(number, lines, lines.isEmpty() && picture, layer);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        super.processPage(page);
        endLine();
    }

    @Override
    protected void writePage() throws IOException {
        marked = 0;
        offFrom = 0;
        List<String> undrawn = fields();
        if (picture && visible == 0) {
            unseen.forEach(super::processTextPosition);
        }
        super.writePage();
        for (String value : undrawn) {
            endLine();
            line.append(value);
            visible++;
        }
    }

    /// Draws the form fields in their places; the values that no drawing shows are left over.
    private List<String> fields() throws IOException {
        List<String> undrawn = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!(annotation instanceof PDAnnotationWidget widget)) {
                continue;
            }
            Optional<String> value = PdfField.value(widget);
            if (widget.isHidden()
                    || widget.isNoView()
                    || layers.off(widget.getCOSObject().getDictionaryObject(COSName.OC))) {
                value.ifPresent(words -> out.aside(Aside.Kind.HIDDEN, place(), words));
                continue;
            }
            drawn.setLength(0);
            showAnnotation(widget);
            value.filter(words -> !squeezed(drawn).contains(squeezed(words))).ifPresent(undrawn::add);
        }
        return undrawn;
    }

    private static String squeezed(CharSequence words) {
        return words.toString().replaceAll("\\s+", "");
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!layers.off(form.getCOSObject().getDictionaryObject(COSName.OC))) {
            super.showForm(form);
            return;
        }
        int before = offFrom;
        offFrom = offFrom == 0 ? ++marked : offFrom;
        super.showForm(form);
        marked -= before == 0 ? 1 : 0;
        offFrom = before;
    }

    /// Follows the marks that put content on a layer.
    private void mark(String operator, List<COSBase> operands) {
        switch (operator) {
            case "BMC", "BDC" -> {
                marked++;
                if (offFrom == 0
                        && operands.size() > 1
                        && COSName.OC.equals(operands.getFirst())
                        && layers.off(layer(operands.get(1)))) {
                    offFrom = marked;
                }
            }
            case "EMC" -> {
                offFrom = marked <= offFrom ? 0 : offFrom;
                marked = Math.max(0, marked - 1);
            }
            default -> {}
        }
    }

    private @Nullable COSBase layer(COSBase operand) {
        if (operand instanceof COSName name && getResources() != null) {
            PDPropertyList properties = getResources().getProperties(name);
            return properties == null ? null : properties.getCOSObject();
        }
        return operand;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if ((++operators & 0x3FF) == 0 && Thread.currentThread().isInterrupted()) {
            throw new IOException("stopped at the time limit");
        }
        mark(operator.getName(), operands);
        if (operator.getName().equals("BI") && offFrom == 0) {
            picture = true;
        }
        if (operator.getName().equals("Do")
                && operands.size() == 1
                && operands.getFirst() instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)) {
            if (offFrom > 0
                    || layers.off(getResources().getXObject(name).getCOSObject().getDictionaryObject(COSName.OC))) {
                return;
            }
            picture = true;
            darken(new Rectangle2D.Float(0, 0, 1, 1));
            return;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        Optional<Aside.Kind> kind = outOfSight(text);
        if (kind.isPresent()) {
            if (kind.get() == Aside.Kind.HIDDEN && offFrom == 0) {
                unseen.add(text);
            } else {
                aside(kind.get(), text);
            }
            return;
        }
        if (!text.getUnicode().isBlank()) {
            visible++;
        }
        drawn.append(text.getUnicode());
        glyphs.look(text);
        super.processTextPosition(text);
    }

    private void aside(Aside.Kind kind, TextPosition text) {
        asides.computeIfAbsent(kind, fresh -> new StringBuilder()).append(text.getUnicode());
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        if (line.isEmpty() && !positions.isEmpty() && positions.getFirst().getFont() != null) {
            String name = positions.getFirst().getFont().getName();
            font = LegacyFont.of(name == null ? "" : name);
        }
        line.append(words);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        String words = line.toString().replace("\0", "").strip();
        if (!words.isEmpty()) {
            lines.add(new PdfPage.Line(words, font));
        }
        line.setLength(0);
    }

    private Optional<Aside.Kind> outOfSight(TextPosition text) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (offFrom > 0 || mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return Optional.of(Aside.Kind.HIDDEN);
        }
        float x = text.getTextMatrix().getTranslateX() + sheet.getLowerLeftX();
        float y = text.getTextMatrix().getTranslateY() + sheet.getLowerLeftY();
        if (x < sheet.getLowerLeftX() - 2
                || x > sheet.getUpperRightX() + 2
                || y < sheet.getLowerLeftY() - 2
                || y > sheet.getUpperRightY() + 2) {
            return Optional.of(Aside.Kind.OFF_PAGE);
        }
        float size = Math.abs(text.getFontSize() * text.getYScale() / Math.max(0.001f, Math.abs(text.getFontSize())));
        if (size <= TINY_POINTS) {
            return Optional.of(Aside.Kind.TINY);
        }
        boolean white = mode == RenderingMode.FILL && isWhite(getGraphicsState().getNonStrokingColor());
        return white && dark.stream().noneMatch(area -> area.contains(x + 0.5, y + 0.5))
                ? Optional.of(Aside.Kind.WHITE)
                : Optional.empty();
    }

    private static boolean isWhite(@Nullable PDColor color) {
        try {
            return color != null && !color.isPattern() && (color.toRGB() & 0xFFFFFF) == 0xFFFFFF;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private void darken(Rectangle2D area) {
        if (dark.size() >= MOST_FILLS) {
            return;
        }
        Point2D.Float a = transformedPoint((float) area.getMinX(), (float) area.getMinY());
        Point2D.Float b = transformedPoint((float) area.getMaxX(), (float) area.getMaxY());
        Rectangle2D.Float drawn = new Rectangle2D.Float(a.x, a.y, 0, 0);
        drawn.add(b);
        dark.add(drawn);
    }

    private Place place() {
        return new Place("", OptionalInt.of(number), 1, Optional.empty(), 1, OptionalLong.empty());
    }

    private final class Rectangle extends OperatorProcessor {
        Rectangle() {
            super(PdfWords.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.size() < 4) {
                throw new MissingOperandException(operator, operands);
            }
            if (operands.get(0) instanceof COSNumber x
                    && operands.get(1) instanceof COSNumber y
                    && operands.get(2) instanceof COSNumber width
                    && operands.get(3) instanceof COSNumber height
                    && path.size() < MOST_FILLS) {
                Rectangle2D.Float area = new Rectangle2D.Float(x.floatValue(), y.floatValue(), 0, 0);
                area.add(x.floatValue() + width.floatValue(), y.floatValue() + height.floatValue());
                path.add(area);
            }
        }

        @Override
        public String getName() {
            return "re";
        }
    }

    private final class Fill extends OperatorProcessor {
        private final String name;

        Fill(String name) {
            super(PdfWords.this);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            if (!isWhite(getGraphicsState().getNonStrokingColor())) {
                path.forEach(PdfWords.this::darken);
            }
            path.clear();
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private final class Forget extends OperatorProcessor {
        private final String name;

        Forget(String name) {
            super(PdfWords.this);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            path.clear();
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
