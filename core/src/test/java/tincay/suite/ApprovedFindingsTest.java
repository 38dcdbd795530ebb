package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tincay.check.Finding;
import tincay.check.Report;

/// What the citation checks say of some two thousand sentences over a small register: each document with right and
/// wrong titles, days, bodies, types, provisions and words around it, and numbers that were never given.
///
/// A change of a check shows here sentence by sentence: run with `-Dtincay.approve=true` and read the diff of
/// `approved-findings.txt` before it is committed.
class ApprovedFindingsTest {
    private static final Path APPROVED = Path.of("src/test/resources/tincay/suite/approved-findings.txt");

    @Test
    void everySentenceIsJudgedAsApproved() throws IOException {
        List<String> approved = Files.readAllLines(APPROVED, StandardCharsets.UTF_8);
        List<String> judged = new ArrayList<>();
        approved.stream().filter(line -> line.startsWith("> ")).forEach(line -> {
            judged.add(line);
            judged.addAll(judged(line.substring(2).replace('¶', '\n')));
        });
        if (Boolean.getBoolean("tincay.approve")) {
            Files.write(APPROVED, judged, StandardCharsets.UTF_8);
        }
        assertThat(judged).isEqualTo(approved);
    }

    private static List<String> judged(String words) {
        Report report = Marked.examine(words);
        return report.findings().stream()
                .filter(judged -> judged.finding().rule().family().equals("citation"))
                .map(judged -> "  " + judged.severity() + " " + line(judged.finding(), report))
                .toList();
    }

    private static String line(Finding finding, Report report) {
        Map<String, String> arguments = new TreeMap<>(finding.arguments());
        arguments.keySet().removeAll(Set.of("citation", "number"));
        return finding.rule().value()
                + " [" + finding.quote(report.draft().text()).replace('\n', '¶') + "] "
                + arguments
                + finding.evidence().stream()
                        .map(evidence -> " " + evidence.from() + ": " + evidence.quote())
                        .reduce("", String::concat)
                + finding.suggestion().map(words -> " → " + words).orElse("");
    }
}
