package tincay.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.check.Finding;
import tincay.check.Mend;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.law.register.LawRegister;
import tincay.suite.Drafting;
import tincay.suite.Suite;
import tincay.text.Span;

class MendedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Suite SUITE = Suite.standard(LawRegister.bundled());

    static List<Path> drafts() throws IOException {
        try (var files = Files.walk(Path.of("../examples"))) {
            return files.filter(file -> file.endsWith("draft.docx")).sorted().toList();
        }
    }

    /// Every mend that the suite offers on the examples: the copy reads as it must, and all other parts of the file are
    /// the same bytes.
    @ParameterizedTest
    @MethodSource("drafts")
    void everyMendOfAnExampleIsPutIn(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        Document document = read("draft.docx", original);
        for (Mend mend : mends(document)) {
            byte[] copy = Mended.of(document, original, mend);
            assertThat(read("draft.docx", copy).text().value()).isEqualTo(mend.in(document.text()));
            Map<String, String> before = parts(original);
            Map<String, String> after = parts(copy);
            assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
            assertThat(before.entrySet().stream()
                            .filter(part -> !part.getValue().equals(after.get(part.getKey())))
                            .map(Map.Entry::getKey))
                    .containsExactly("word/document.xml");
        }
    }

    @Test
    void theExamplesOfferSome() throws IOException {
        int offered = 0;
        for (Path file : drafts()) {
            offered += mends(read("draft.docx", Files.readAllBytes(file))).size();
        }
        assertThat(offered).isGreaterThan(2);
    }

    /// The same words stand four times; the one that is meant is changed, and no other.
    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html"})
    void theRightOneOfTwinsIsChanged(String name) throws IOException {
        String words = "Số 12 và số 12.\r\nSố 12 & “12”.";
        String file = name.endsWith("html")
                ? "<!DOCTYPE html><html><head><title>12</title></head><body><p>Số <b>1</b>2 và số 12.</p><p>Số 12 &amp; “12”.</p></body></html>"
                : words;
        Document document = read(name, file.getBytes(StandardCharsets.UTF_8));
        String text = document.text().value();
        for (int at = text.indexOf("12"); at >= 0; at = text.indexOf("12", at + 1)) {
            Mend mend = new Mend(new Span(at, at + 2), "<13> & ba");
            byte[] copy = Mended.of(document, file.getBytes(StandardCharsets.UTF_8), mend);
            assertThat(read(name, copy).text().value()).isEqualTo(mend.in(document.text()));
        }
    }

    @Test
    void everyByteOfATextAroundItStays() throws IOException {
        byte[] file = "\uFEFFMột \r\n\r\nHai  ba\tbốn.\r\n".getBytes(StandardCharsets.UTF_8);
        Document document = read("a.txt", file);
        int at = document.text().value().indexOf("ba");
        byte[] copy = Mended.of(document, file, new Mend(new Span(at, at + 2), ""));
        assertThat(copy).isEqualTo("\uFEFFMột \r\n\r\nHai  \tbốn.\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeChangedInPlaceIsRefused() throws IOException {
        byte[] pdf = FreshPdf.of("Số 12.");
        refused("a.pdf", pdf, "a PDF is not changed");
        refused("a.txt", "Số 12.".getBytes(StandardCharsets.UTF_16LE), "", (byte) 0xFF, (byte) 0xFE);
        Document document = read("a.txt", "Số 12.".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() ->
                        Mended.of(document, "Số 13.".getBytes(StandardCharsets.UTF_8), new Mend(new Span(3, 5), "14")))
                .isInstanceOf(NotMendable.class)
                .hasMessageContaining("`12`");
        assertThatThrownBy(() -> Mended.of(document, new byte[0], new Mend(new Span(3, 500), "14")))
                .isInstanceOf(NotMendable.class);
    }

    private static void refused(String name, byte[] bytes, String why, byte... mark) {
        byte[] file = Arrays.copyOf(mark, mark.length + bytes.length);
        System.arraycopy(bytes, 0, file, mark.length, bytes.length);
        Document document = read(name, file);
        assertThatThrownBy(() -> Mended.of(document, file, new Mend(new Span(3, 5), "13")))
                .isInstanceOf(NotMendable.class)
                .hasMessageContaining(why);
    }

    private static List<Mend> mends(Document document) {
        Paper paper = Paper.of(document.name(), document.sha256(), document.text(), document.map(), document.asides());
        Report report =
                SUITE.examine(Drafting.draft(paper, OptionalInt.empty(), false, Optional.of(DAY), DAY, List.of()));
        return report.findings().stream()
                .map(Report.JudgedFinding::finding)
                .map(Finding::mend)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Document read(String name, byte[] bytes) {
        Reading reading = DocumentReader.read(name, bytes, Limits.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).document();
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }
}
