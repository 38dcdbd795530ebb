package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 57, 80, 100, 400})
    void noLineIsWiderThanTheTerminal(int columns) {
        String report = TerminalReport.of(Samples.faulty(), Samples.messages(Language.VI), false, columns);

        assertThat(report.lines()).allMatch(line -> Visible.columns(line) <= Math.clamp(columns, 40, 100));
        assertThat(report.lines().toList()).hasSizeGreaterThan(20);
    }

    @Test
    void theMarkStandsUnderTheWordsMeant() {
        String report = TerminalReport.of(Samples.faulty(), Samples.messages(Language.VI), false, 100);

        String[] lines = report.lines().toArray(String[]::new);
        int marked = 0;
        for (int at = 1; at < lines.length; at++) {
            if (lines[at].contains("‾")) {
                marked++;
                int from = lines[at].indexOf('‾');
                int to = lines[at].lastIndexOf('‾') + 1;
                assertThat(Samples.WORDS).contains(lines[at - 1].substring(from, to));
            }
        }
        assertThat(marked).isGreaterThanOrEqualTo(4);
        assertThat(report).contains("trang 1, dòng 8", "(ngày ghi trên bản thảo)", "2 phải xử lý · 1 cần xem");
    }

    @Test
    void colourChangesNoWord() {
        String plain = TerminalReport.of(Samples.faulty(), Samples.messages(Language.EN), false, 80);
        String coloured = TerminalReport.of(Samples.faulty(), Samples.messages(Language.EN), true, 80);

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;31m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(plain);
    }

    @Test
    void whatCouldNotBeCheckedIsSaidWithItsReason() {
        assertThat(TerminalReport.of(Samples.faulty(), Samples.messages(Language.VI), false, 80))
                .contains("? chưa kiểm được", "Sổ văn bản chưa bao quát", "citation.ambiguous");
    }

    @Test
    void aDraftCannotDriveTheTerminal() {
        String report = TerminalReport.of(
                Samples.clean("tệp\u001B[2Jgiả\u202E.docx"), Samples.messages(Language.VI), false, 80);

        assertThat(report).doesNotContain("\u001B", "\u202E").contains("⟨U+001B⟩", "⟨U+202E⟩");
    }
}
