package tincay.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures as cameras and programs write them, with a mark in each place where words may stand.
class PictureTest {
    private static final String MARK = "CCCD 004085012345";
    private static final int JPEG_START = 2;
    private static final int PNG_START = 33;

    @ParameterizedTest
    @ValueSource(ints = {0xE0, 0xE1, 0xE2, 0xED, 0xEC, 0xFE})
    void nothingThatACameraSaysStaysInAJpeg(int marker) throws IOException {
        byte[] jpeg = drawn("jpg");
        byte[] told = inserted(jpeg, JPEG_START, segment(marker));

        shownAlike(jpeg, Picture.bare(told));
        shownAlike(jpeg, Picture.bare(joined(told, mark())));
    }

    @Test
    void theSmallPictureInAHeadOfJfifGoes() throws IOException {
        byte[] jpeg = drawn("jpg");
        assertThat(jpeg[3] & 0xFF).isEqualTo(0xE0);
        byte[] small = joined(new byte[] {3, 3}, Arrays.copyOf(mark(), 27));
        byte[] told = joined(Arrays.copyOf(jpeg, 18), small, Arrays.copyOfRange(jpeg, 20, jpeg.length));
        told[5] = (byte) (16 + 27);

        shownAlike(jpeg, Picture.bare(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "iTXt", "zTXt", "eXIf", "tIME", "caBX", "prVt"})
    void nothingThatAProgramSaysStaysInAPng(String chunk) throws IOException {
        byte[] png = drawn("png");

        shownAlike(png, Picture.bare(inserted(png, PNG_START, chunk(chunk))));
        shownAlike(png, Picture.bare(joined(png, mark())));
    }

    @Test
    void nothingThatAProgramSaysStaysInAGif() throws IOException {
        byte[] gif = drawn("gif");
        int start = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        byte[] comment = joined(new byte[] {0x21, (byte) 0xFE, (byte) mark().length}, mark(), new byte[1]);
        byte[] other = joined(
                new byte[] {0x21, (byte) 0xFF, 11},
                "XMP DataXMP".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) mark().length},
                mark(),
                new byte[1]);

        shownAlike(gif, Picture.bare(inserted(gif, start, comment)));
        shownAlike(gif, Picture.bare(inserted(gif, start, other)));
        shownAlike(gif, Picture.bare(joined(gif, mark())));
    }

    @Test
    void ofOtherFormatsAndOfPartsNothingStays() throws IOException {
        assertThat(Picture.bare(mark())).isEmpty();
        assertThat(Picture.bare(drawn("bmp"))).isEmpty();
        assertThat(Picture.bare(drawn("tiff"))).isEmpty();
        assertThat(Picture.bare(new byte[0])).isEmpty();
        for (String format : new String[] {"jpg", "png", "gif"}) {
            byte[] whole = drawn(format);
            for (int length = 0; length < whole.length; length++) {
                assertThat(Picture.bare(Arrays.copyOf(whole, length)))
                        .as("%s cut to %d", format, length)
                        .isEmpty();
            }
        }
    }

    private static void shownAlike(byte[] expected, byte[] bare) throws IOException {
        assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain(MARK.substring(5));
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(expected));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(bare));
        assertThat(other.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(one.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    static byte[] drawn(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 30; at++) {
            image.setRGB(at, at, Color.ORANGE.getRGB());
            image.setRGB(39 - at, at, Color.BLUE.getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).as(format).isTrue();
        return bytes.toByteArray();
    }

    /// A JPEG that says where it was taken.
    static byte[] told() throws IOException {
        return inserted(drawn("jpg"), JPEG_START, segment(0xE1));
    }

    private static byte[] segment(int marker) {
        return joined(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (mark().length + 2)}, mark());
    }

    private static byte[] chunk(String name) {
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(kind);
        sum.update(mark());
        byte[] check = new byte[4];
        for (int i = 0; i < 4; i++) {
            check[i] = (byte) (sum.getValue() >>> (24 - 8 * i));
        }
        return joined(new byte[] {0, 0, 0, (byte) mark().length}, kind, mark(), check);
    }

    private static byte[] mark() {
        return MARK.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] inserted(byte[] into, int at, byte[] what) {
        return joined(Arrays.copyOf(into, at), what, Arrays.copyOfRange(into, at, into.length));
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }
}
