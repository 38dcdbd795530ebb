package tincay.document;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// Recognises the words of pages that are pictures, with Tesseract and its Vietnamese model when they are installed.
final class Scan {
    private static final float DPI = 220;

    private Scan() {}

    /// Puts recognised lines in the place of each scanned page of `pages`.
    static void read(PDDocument file, List<PdfPage> pages, Limits limits) throws IOException, Unreadable {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isScan()) {
                refuseLarge(file.getPage(i), limits);
            }
        }
        Optional<Path> program = program();
        if (program.isEmpty()) {
            throw new Unreadable(
                    Refusal.SCAN_WITHOUT_OCR, "pages are pictures, install tesseract-ocr and tesseract-ocr-vie");
        }
        PDFRenderer renderer = new PDFRenderer(file);
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isScan()) {
                BufferedImage image = renderer.renderImageWithDPI(i, DPI, ImageType.GRAY);
                pages.set(i, new PdfPage(i + 1, recognise(program.get(), image), false, false));
            }
        }
    }

    private static void refuseLarge(PDPage page, Limits limits) throws IOException, Unreadable {
        PDRectangle sheet = page.getCropBox();
        double drawn = sheet.getWidth() / 72.0 * DPI * (sheet.getHeight() / 72.0 * DPI);
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        long largest = Math.max((long) drawn, largest(page.getResources(), seen));
        if (largest > limits.pixels()) {
            throw new Unreadable(
                    Refusal.PIXELS_TOO_MANY, largest + " pixels, at most " + limits.pixels() + " are decoded");
        }
    }

    /// The pixels of the largest picture, those inside forms included.
    private static long largest(@Nullable PDResources resources, Set<COSBase> seen) throws IOException {
        long largest = 0;
        if (resources == null || !seen.add(resources.getCOSObject())) {
            return 0;
        }
        for (COSName name : resources.getXObjectNames()) {
            largest = Math.max(
                    largest,
                    switch (resources.getXObject(name)) {
                        case PDImageXObject picture -> (long) picture.getWidth() * picture.getHeight();
                        case PDFormXObject form -> largest(form.getResources(), seen);
                        case null, default -> 0;
                    });
        }
        return largest;
    }

    static List<PdfPage.Line> recognise(Path program, BufferedImage image) throws IOException, Unreadable {
        Path folder = Files.createTempDirectory("tincay-scan");
        Path picture = folder.resolve("page.png");
        Path words = folder.resolve("words.txt");
        try {
            ImageIO.write(image, "png", picture.toFile());
            Process process = new ProcessBuilder(
                            program.toString(), picture.toString(), "stdout", "-l", "vie", "--psm", "3")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(words.toFile())
                    .start();
            try {
                await(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return lines(Files.readString(words, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(words);
            Files.deleteIfExists(folder);
        }
    }

    private static void await(Process process) throws Unreadable {
        try {
            if (process.waitFor() != 0) {
                throw new Unreadable(Refusal.SCAN_WITHOUT_OCR, "tesseract failed, is its model `vie` installed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreadable(Refusal.TIME_LIMIT, "stopped at the time limit");
        }
    }

    private static List<PdfPage.Line> lines(String words) {
        return words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("\f"))
                .map(line -> new PdfPage.Line(line, LegacyFont.NONE))
                .toList();
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, "tesseract");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }
}
