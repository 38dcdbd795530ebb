package tincay.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String table(String... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new Table(out, "column").row(cells);
        return out.toString();
    }

    @Test
    void noCellIsAFormula() throws IOException {
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
            assertThat(table(begin + "HYPERLINK(\"http://a.example\")"))
                    .isEqualTo("\uFEFF\"column\"\r\n\"'" + begin + "HYPERLINK(\"\"http://a.example\"\")\"\r\n");
        }
    }

    @Test
    void aCellStaysOneCell() throws IOException {
        assertThat(table("a,b", "c\"d", "e\r\nf", "", "Quyết định"))
                .isEqualTo("\uFEFF\"column\"\r\n\"a,b\",\"c\"\"d\",\"e\r\nf\",\"\",\"Quyết định\"\r\n");
    }
}
