package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.text.Span;
import tincay.text.Text;

/// Whatever the text, the scanner ends, and its spans lie inside the text, sorted, apart from each other.
class ScannerFuzzTest {
    private static final String[] SEEDS = {
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n",
        "Theo các điểm a, b và đ khoản 1, khoản 3 Điều 5 và từ Điều 10 đến Điều 19 Luật Đất đai năm 2024; ",
        "Luật sửa đổi, bổ sung một số điều của Luật Viễn thông, Luật Giao dịch điện tử số 99/2025/QH15 ",
        "“Điều 12a. Phạm vi\n1. Theo khoản 2 Điều này và Phụ lục II ban hành kèm theo Thông tư này.”\n\n",
        "Thông tư liên tịch số 27/2004/TTLT-BQP-BTC, Tờ trình số 10/TTr-BTC, số 11/TTr-BTC và 57-NQ/TW. ",
        "Bãi bỏ Chương II, Mục 3 Phần thứ nhất (Điều 133), tội B (Điều 157) Bộ luật Hình sự số 100/2015/QH13. ",
        "Đ14.2.b, Đ9 k2 đ a, Nghị định nêu trên, Hiến pháp năm 2013, Pháp lệnh số 04/2020/UBTVQH14 (nay là Luật) "
    };

    private static final int[] POINTS = {
        '/', '-', '“', '”', '(', ')', '\n', '\t', ' ', 0xA0, 0x200B, 0xAD, 0x202E, 0xFEFF, 0x301, 0x323, 'Đ', 'đ', '0',
        'O', 0xFF13, 0x2044, 0x2163, 0x41E, 0x1F600, 0xD83D, 0, 0x85, 0x2028
    };

    static List<Citation> sound(String raw) {
        Text text = Text.of(raw);
        List<Citation> found = CitationScanner.citations(text, Optional.of(Examples.HOST));
        Span last = new Span(0, 1);
        for (int i = 0; i < found.size(); i++) {
            Citation citation = found.get(i);
            Span span = citation.span();
            boolean sorted = i == 0 || span.compareTo(found.get(i - 1).span()) > 0;
            boolean apart = i == 0 || !span.overlaps(last) || (citation.inTitle() && last.contains(span));
            if (!sorted || !apart || !within(citation, text.length())) {
                throw new AssertionError("citation " + i + " is out of place: " + citation + " in: " + raw);
            }
            last = last.end() > span.end() ? last : span;
        }
        if (raw.length() < 5000) {
            assertThat(CitationScanner.citations(text, Optional.of(Examples.HOST)))
                    .isEqualTo(found);
        }
        return found;
    }

    private static boolean within(Citation citation, int length) {
        return Stream.of(
                        Optional.of(citation.span()),
                        citation.number().map(Cited::span),
                        citation.name().map(Cited::span),
                        citation.date().map(Cited::span),
                        citation.issuer().map(Cited::span))
                .flatMap(Optional::stream)
                .allMatch(span -> span.end() <= length);
    }

    @Test
    void noMutationBreaksTheScanner() {
        Random random = new Random(20261123);
        int citations = 0;
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.append(SEEDS[random.nextInt(SEEDS.length)]);
            }
            for (int edits = random.nextInt(12); edits > 0; edits--) {
                mutate(text, random);
            }
            citations += sound(text.toString()).size();
        }
        assertThat(citations).isGreaterThan(2_500);
    }

    private static void mutate(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(4)));
            case 2 -> text.insert(from, Character.toString(POINTS[random.nextInt(POINTS.length)]));
            case 3 -> text.insert(from, Character.toString(random.nextInt(0x110000)));
            case 4 -> text.replace(from, to, SEEDS[random.nextInt(SEEDS.length)].substring(random.nextInt(40)));
            default -> {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    text.setLength(0);
                    text.append(new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void randomCharactersHoldNoSurprise() {
        Random random = new Random(5);
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.appendCodePoint(
                        random.nextBoolean() ? POINTS[random.nextInt(POINTS.length)] : random.nextInt(0x3000));
            }
            sound(text.toString());
        }
    }

    /// Long runs of one piece: every place of the run is read a bounded number of times, whatever it nests.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`Điều 5, `, 15000",
                "`khoản 1 Điều 5, `, 25000",
                "`Điều 5 khoản 1 `, 25000",
                "`khoản 1 - 500, `, 20000",
                "`Điều 1 đến Điều 500. `, 20000",
                "`((((`, 15000",
                "`“`, 15000",
                "`Luật sửa đổi, bổ sung `, 40000",
                "`Luật sửa đổi, bổ sung một số điều của `, 15000",
                "`Luật sửa đổi của Luật Đất đai, `, 15000",
                "`Nghị định số 1/2020/NĐ-CP, `, 10000",
                "`Nghị định nêu trên, `, 15000",
                "`Luật số: 1/2020/QH14 `, 10000",
                "`Nghị định số 1/2020/NĐ-CP của Bộ A (nay là `, 20000",
                "`NĐ`, 150000",
                "`L`, 300000",
                "`ILVX`, 250000",
                "`Chương IIIIIIII`, 25000",
                "`I`, 300000",
                "`1/A-`, 15000",
                "`-A1`, 300000",
                "`TTLT- A`, 25000",
                "`1/`, 150000",
                "`a`, 300000",
                "`Điều 1 `, 25000",
                "`(Điều 1) `, 25000",
                "`về về `, 25000",
                "` `, 300000",
                "`\u200B`, 150000",
                "`Điều\n`, 25000",
                "`điểm a `, 25000"
            })
    void longRunsAreRead(String piece, int times) {
        sound(piece.repeat(times));
        sound("Nghị định số 1/2020/NĐ-CP về " + piece.repeat(times / 10));
        sound("1/TTLT" + piece.repeat(times / 10));
        sound("Chương " + piece.repeat(times / 10));
    }
}
