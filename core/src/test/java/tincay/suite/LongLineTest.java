package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One line of a hundred thousand characters, of what patterns stumble over, is read to its end by every check.
class LongLineTest {
    private static final int LENGTH = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                ",",
                ", ngày tháng ",
                "ngày ",
                "Số: ",
                "số ",
                "Nơi nhận ",
                "*",
                "**",
                "[",
                "[Tên ",
                "`",
                "|-",
                "1",
                "1.",
                "1,",
                "1 2 ",
                "123/",
                "0912",
                "A",
                "Nguyễn ",
                "ab@",
                "a.",
                "“",
                "\"",
                "-",
                ". ",
                "đồng ",
                "Điều 1 ",
                "khoản 1, ",
                "Luật ",
                "MẬT ",
                "mật khẩu: ",
                "i g ",
                "x=",
                "\u200b",
                "А",
                "một trăm "
            })
    void everyCheckComesToItsEnd(String piece) {
        String line = piece.repeat(LENGTH / piece.length());
        assertThat(Marked.examine("Văn bản. " + line).coverage()).isNotEmpty();
    }
}
