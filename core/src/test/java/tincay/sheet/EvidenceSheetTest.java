package tincay.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tincay.document.Limits;
import tincay.document.PdfAttachments;
import tincay.document.Refusal;
import tincay.report.Language;
import tincay.report.Messages;

class EvidenceSheetTest {
    private static final byte[] PROOF = "c2sp.org/tlog-proof@v1 (invented)".getBytes(StandardCharsets.UTF_8);
    private static final Messages VI = Messages.in(Language.VI);
    private static final Set<String> BOTH = Set.of(Enclosures.PROOF, Enclosures.DOCUMENT);

    static Issued issued(String fileName, byte[] content) {
        return new Issued(
                "Sở Khoa học và Công nghệ",
                "Tờ trình",
                "12/TTr-SKHCN",
                LocalDate.of(2026, 11, 23),
                "Về việc ban hành quy chế sử dụng trí tuệ nhân tạo <thử nghiệm>",
                "Nguyễn Văn Thí Dụ",
                "Trần Thị Ví Dụ",
                Optional.of(new Issued.AiUse("Trợ lý soạn thảo", "soạn bản đầu", "phần I và II")),
                new Issued.Document(fileName, content, sha256(content)),
                new Issued.Sealed(
                        512,
                        sha256(PROOF),
                        Instant.parse("2026-11-23T18:15:09Z"),
                        PROOF,
                        URI.create("https://vanban.vidu.gov.vn/verify")));
    }

    static Issued text() {
        return issued("to-trinh.txt", "một tờ trình bịa".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOfficialReadsEverythingOnOnePage() throws IOException {
        try (PDDocument sheet = Loader.loadPDF(EvidenceSheet.of(text(), VI))) {
            String words = new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(words)
                    .contains(
                            "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                            "12/TTr-SKHCN",
                            "23/11/2026",
                            "<thử nghiệm>",
                            "Nguyễn Văn Thí Dụ",
                            "Trần Thị Ví Dụ",
                            "Văn bản có sử dụng trí tuệ nhân tạo",
                            "Luật số 134/2025/QH15",
                            "01:15:09, 24/11/2026",
                            "https://vanban.vidu.gov.vn/verify")
                    .contains(text().document().sha256().substring(0, 8));
        }
    }

    @Test
    void whoDeclaredNoAiIsNotLabelled() throws IOException {
        Issued with = text();
        Issued without = new Issued(
                with.agency(),
                with.documentType(),
                with.number(),
                with.date(),
                with.title(),
                with.reviewer(),
                with.head(),
                Optional.empty(),
                with.document(),
                with.sealed());
        try (PDDocument sheet = Loader.loadPDF(EvidenceSheet.of(without, Messages.in(Language.EN)))) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("declared that no artificial intelligence was used")
                    .doesNotContain("Artificial intelligence was used");
        }
    }

    @Test
    void theCodeLeadsToTheEntry() throws Exception {
        byte[] sheet = EvidenceSheet.of(text(), VI);

        assertThat(codeOn(sheet, 0)).isEqualTo("https://vanban.vidu.gov.vn/verify#entry=512&leaf=" + sha256(PROOF));
    }

    @Test
    void proofAndDocumentLieInside() throws IOException {
        byte[] sheet = EvidenceSheet.of(text(), VI);

        assertThat(PdfAttachments.read(sheet, BOTH, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        PdfAttachments.Found.class,
                        found -> assertThat(found.files())
                                .hasSize(2)
                                .containsEntry(Enclosures.PROOF, PROOF)
                                .containsEntry(
                                        Enclosures.DOCUMENT, text().document().content()));
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            var associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            assertThat(associated.toList())
                    .extracting(each -> dictionary(each).getString(COSName.UF))
                    .containsExactly("to-trinh.txt", "to-trinh.txt.tlog-proof");
            assertThat(associated.toList())
                    .extracting(each -> dictionary(each).getNameAsString("AFRelationship"))
                    .containsExactly("Source", "Data");
        }
    }

    @Test
    void aLargeDocumentStaysOutside() {
        Issued large = issued("to-trinh.txt", new byte[Enclosures.MOST + 1]);

        assertThat(PdfAttachments.read(EvidenceSheet.of(large, VI), BOTH, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        PdfAttachments.Found.class,
                        found -> assertThat(found.files()).containsOnlyKeys(Enclosures.PROOF));
    }

    @Test
    void theSameDocumentGivesTheSameBytesAnywhere() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Issued pdf = issued("to-trinh.pdf", EvidenceSheet.page(text(), VI));
        byte[] sheet = EvidenceSheet.of(pdf, VI);
        byte[] copy = CertifiedCopy.of(pdf, VI).orElseThrow();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(EvidenceSheet.of(pdf, VI)).isEqualTo(sheet);
            assertThat(CertifiedCopy.of(pdf, VI))
                    .hasValueSatisfying(each -> assertThat(each).isEqualTo(copy));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theCopyBeginsWithTheIssuedBytesAndEndsWithTheSheet() throws Exception {
        byte[] content = EvidenceSheet.of(text(), Messages.in(Language.EN));
        Issued pdf = issued("to-trinh.pdf", content);
        byte[] copy = CertifiedCopy.of(pdf, VI).orElseThrow();

        assertThat(java.util.Arrays.copyOf(copy, content.length)).isEqualTo(content);
        assertThat(codeOn(copy, 1)).endsWith("leaf=" + sha256(PROOF));
        try (PDDocument read = Loader.loadPDF(copy)) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(read)).contains("Evidence sheet");
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(read)).contains("Phiếu chứng thực");
        }
        assertThat(PdfAttachments.read(copy, BOTH, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        PdfAttachments.Found.class,
                        found -> assertThat(found.files())
                                .containsEntry(Enclosures.PROOF, PROOF)
                                .containsEntry(Enclosures.DOCUMENT, content));
    }

    @Test
    void whatIsNoPdfHasNoCopy() {
        assertThat(CertifiedCopy.of(text(), VI)).isEmpty();
        assertThat(CertifiedCopy.of(issued("a.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)), VI))
                .isEmpty();
    }

    @Test
    void whatIsNoPdfHasNothingInside() {
        assertThat(PdfAttachments.read("%PDF-broken".getBytes(StandardCharsets.UTF_8), BOTH, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        PdfAttachments.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED));
    }

    private static COSDictionary dictionary(COSBase entry) {
        return (COSDictionary) (entry instanceof COSObject reference ? reference.getObject() : entry);
    }

    /// What a phone reads off the page.
    static String codeOn(byte[] pdf, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            var read = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
            return read.getText();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
