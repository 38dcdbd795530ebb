package tincay.document;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Recognises the words of pages that are pictures, with Tesseract and its Vietnamese model when they are installed.
final class Scan {
    private static final float DPI = 220;

    private Scan() {}

    /// Puts recognised lines in the place of each scanned page of `pages`.
    static void read(PDDocument file, List<PdfPage> pages, Limits limits) throws IOException, Unreadable {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            throw new Unreadable(
                    Refusal.SCAN_WITHOUT_OCR, "pages are pictures, install tesseract-ocr and tesseract-ocr-vie");
        }
        PDFRenderer renderer = new PDFRenderer(file);
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isScan()) {
                refuseLarge(file.getPage(i), limits);
                BufferedImage image = renderer.renderImageWithDPI(i, DPI, ImageType.GRAY);
                pages.set(i, new PdfPage(i + 1, recognise(program.get(), image), false, false));
            }
        }
    }

    private static void refuseLarge(PDPage page, Limits limits) throws IOException, Unreadable {
        PDRectangle sheet = page.getCropBox();
        double drawn = sheet.getWidth() / 72.0 * DPI * (sheet.getHeight() / 72.0 * DPI);
        long largest = (long) drawn;
        if (page.getResources() != null) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().isImageXObject(name)) {
                    PDXObject image = page.getResources().getXObject(name);
                    if (image instanceof PDImageXObject picture) {
                        largest = Math.max(largest, (long) picture.getWidth() * picture.getHeight());
                    }
                }
            }
        }
        if (largest > limits.pixels()) {
            throw new Unreadable(
                    Refusal.PIXELS_TOO_MANY, largest + " pixels, at most " + limits.pixels() + " are decoded");
        }
    }

    private static List<PdfPage.Line> recognise(Path program, BufferedImage image) throws IOException, Unreadable {
        Path folder = Files.createTempDirectory("tincay-scan");
        Path picture = folder.resolve("page.png");
        try {
            ImageIO.write(image, "png", picture.toFile());
            Process process = new ProcessBuilder(
                            program.toString(), picture.toString(), "stdout", "-l", "vie", "--psm", "3")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream words = process.getInputStream()) {
                return lines(new String(words.readAllBytes(), StandardCharsets.UTF_8), process);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(folder);
        }
    }

    private static List<PdfPage.Line> lines(String words, Process process) throws Unreadable {
        try {
            if (process.waitFor() != 0) {
                throw new Unreadable(Refusal.SCAN_WITHOUT_OCR, "tesseract failed, is its model `vie` installed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreadable(Refusal.TIME_LIMIT, "stopped at the time limit");
        }
        List<PdfPage.Line> lines = new ArrayList<>();
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("\f"))
                .forEach(line -> lines.add(new PdfPage.Line(line, LegacyFont.NONE)));
        return lines;
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
