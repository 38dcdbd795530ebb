package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    @Test
    void theWordsCanBeReadBack() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.of(Samples.faulty(), Samples.messages(Language.VI)))) {
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(2);
            assertThat(words)
                    .contains(
                            "Phiếu kiểm chứng",
                            "phải xử lý",
                            "Nghị định số 999/2025/NĐ-CP",
                            "<nội bộ>",
                            "Nguyễn Văn Thí Dụ")
                    .contains("citation.unverifiable");
        }
    }

    @Test
    void everyFontIsEmbeddedAndNothingLeadsOut() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.of(Samples.faulty(), Samples.messages(Language.VI)))) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("BeVietnamPro");
                    fonts++;
                }
                assertThat(page.getAnnotations())
                        .allSatisfy(link ->
                                assertThat(link.getCOSObject().toString()).doesNotContain("URI"));
            }
            assertThat(fonts).isPositive();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    void theSameReportIsTheSameBytesAnywhere() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = PdfReport.of(Samples.faulty(), Samples.messages(Language.VI));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(PdfReport.of(Samples.faulty(), Samples.messages(Language.VI)))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
