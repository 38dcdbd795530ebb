package tincay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text and its bytes map onto each other for every character, however many bytes it takes.
class TextTest {
    private static final int[] SAMPLES = {
        'a', 'Z', ' ', '\n', 'đ', 'Đ', 'ế', 'ự', '“', '…', 0x200B, 0xFEFF, 0x1F600, 0x10FFFF, 0x20000, 'e', 0x0302,
        0x0301
    };

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(700);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    random.nextInt(20) == 0 ? random.nextInt(0x110000) : SAMPLES[random.nextInt(SAMPLES.length)]);
        }
        return text.toString();
    }

    @Test
    void everyCharacterMapsToItsByteAndBack() {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            Text text = Text.of(random(random));
            String value = text.value();
            int bytes = 0;
            for (int at = 0; at < value.length(); ) {
                assertThat(text.byteAt(at))
                        .as("byte of %d in round %d", at, round)
                        .isEqualTo(bytes);
                assertThat(text.charAt(bytes))
                        .as("char of %d in round %d", bytes, round)
                        .isEqualTo(at);
                assertThat(text.charsBetween(0, bytes)).isEqualTo(at);
                int point = value.codePointAt(at);
                bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
                at += Character.charCount(point);
            }
            assertThat(text.utf8()).hasSize(bytes);
            assertThat(text.charAt(bytes)).isEqualTo(value.length());
            assertThat(text.byteAt(value.length())).isEqualTo(bytes);
        }
    }

    @Test
    void stretchesCountTheirCharacters() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Text text = Text.of("điều " + random(random));
            int[] heads = IntStream.range(0, text.utf8().length)
                    .filter(at -> (text.utf8()[at] & 0xC0) != 0x80)
                    .toArray();
            for (int pair = 0; pair < 50; pair++) {
                int from = heads[random.nextInt(heads.length)];
                int to = heads[random.nextInt(heads.length)];
                int low = Math.min(from, to);
                int high = Math.max(from, to);
                String between = new String(text.utf8(), low, high - low, StandardCharsets.UTF_8);
                assertThat(text.charsBetween(low, high)).isEqualTo(between.length());
                if (low < high) {
                    assertThat(text.quote(text.span(low, high))).isEqualTo(between);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 129, 255, 256, 257, 384})
    void mapsHoldAtTheEdgesOfBlocks(int length) {
        for (String unit : new String[] {"a", "đ", "ế", "😀"}) {
            Text text = Text.of(unit.repeat(length));
            for (int i = 0; i <= length; i++) {
                int bytes = i * unit.getBytes(StandardCharsets.UTF_8).length;
                assertThat(text.charAt(bytes)).isEqualTo(i * unit.length());
                assertThat(text.byteAt(i * unit.length())).isEqualTo(bytes);
            }
        }
    }

    @Test
    void loneSurrogatesBecomeTheReplacementCharacter() {
        assertThat(Text.of("a\uD83Db").value()).isEqualTo("a\uFFFDb");
        assertThat(Text.of("\uDE00\uD83D").value()).isEqualTo("\uFFFD\uFFFD");
        assertThat(Text.of("\uD83D\uDE00").value()).isEqualTo("\uD83D\uDE00");
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            String raw = IntStream.range(0, random.nextInt(40))
                    .mapToObj(i -> String.valueOf((char) (0xD7F0 + random.nextInt(0x820))))
                    .reduce("", String::concat);
            Text text = Text.of(raw);
            assertThat(new String(text.utf8(), StandardCharsets.UTF_8)).isEqualTo(text.value());
        }
    }

    @Test
    void decomposedAndComposedTextAreOne() {
        String composed = "Nghị định số 30/2020/NĐ-CP về công tác văn thư";
        Text one = Text.of(composed);
        Text other = Text.of(Normalizer.normalize(composed, Normalizer.Form.NFD));
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(other.length()).isEqualTo(composed.length());
        assertThat(one).isNotEqualTo(Text.of(composed + " "));
        assertThat(one).hasToString(composed);
    }

    @Test
    void hashesAreSha256OfTheBytes() {
        assertThat(Text.of("").sha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Text.of("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aQuoteBeyondTheEndIsRefused() {
        Text text = Text.of("Điều 5");
        assertThat(text.quote(new Span(0, 4))).isEqualTo("Điều");
        assertThatThrownBy(() -> text.quote(new Span(3, 7))).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
