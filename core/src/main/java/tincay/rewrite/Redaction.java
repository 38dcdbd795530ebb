package tincay.rewrite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tincay.check.Report;
import tincay.document.Document;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.text.Aside;

/// A masked copy of a draft and what each of its masks stands for.
///
/// A docx and an odt stay what they are, a PDF is set anew from the masked words, text stays text; a
/// spreadsheet is refused.
public final class Redaction {
    private final byte[] copy;
    private final Map<String, List<String>> wordsOfMask;

    private Redaction(byte[] copy, Map<String, List<String>> wordsOfMask) {
        this.copy = copy;
        this.wordsOfMask = Map.copyOf(wordsOfMask);
    }

    public byte[] copy() {
        return copy.clone();
    }

    /// Each mask with the words it replaced; they never leave the machine.
    public Map<String, List<String>> wordsOfMask() {
        return wordsOfMask;
    }

    /// Masks what the findings `privacy.personal-id` and `secrecy.credential` of `report` name.
    ///
    /// @param original the bytes that `document` was read from
    /// @throws NotMaskable if some of the words would stay in the copy
    public static Redaction of(Report report, Document document, byte[] original) throws IOException {
        Masks masks = Masks.of(report);
        String words = masks.apply(document.text().value());
        byte[] copy = switch (document.format()) {
            case DOCX, ODT -> PackageCopy.of(original, masks);
            case PDF -> FreshPdf.of(words);
            case XLSX, ODS -> throw new NotMaskable("a spreadsheet is not masked, save it as docx or csv");
            case TXT, MARKDOWN, CSV -> words.getBytes(StandardCharsets.UTF_8);
            case HTML -> page(words);
        };
        refuseLeak(document, masks, copy);
        return new Redaction(copy, masks.wordsOfMask());
    }

    private static byte[] page(String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"></head><body>\n");
        safe.lines().forEach(line -> page.append("<p>").append(line).append("</p>\n"));
        return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads the copy as anybody would, and looks for what was to be masked.
    private static void refuseLeak(Document document, Masks masks, byte[] copy) {
        switch (DocumentReader.read(document.name(), copy, Limits.DEFAULT)) {
            case Reading.Read read -> {
                boolean leaks = !masks.hits(read.document().text().value()).isEmpty()
                        || read.document().asides().stream()
                                .map(Aside::words)
                                .anyMatch(words -> !masks.hits(words).isEmpty());
                if (leaks) {
                    throw new NotMaskable("some words stay in the copy");
                }
            }
            case Reading.Refused refused -> throw new NotMaskable("the copy cannot be read: " + refused.refusal());
        }
    }
}
