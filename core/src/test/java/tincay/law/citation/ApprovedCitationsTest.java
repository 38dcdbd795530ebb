package tincay.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.text.Span;
import tincay.text.Text;

/// Everything that is read from some two thousand invented sentences, one for each turn of the grammar.
///
/// A change of the grammar shows here sentence by sentence: run with `-Dtincay.approve=true` and read the diff of
/// `approved.txt` before it is committed. In the file a sentence stands behind `> `, with line ends as `⏎`.
class ApprovedCitationsTest {
    private static final Path APPROVED = Path.of("src/test/resources/tincay/law/citation/approved.txt");
    private static final DocumentNumber HOST = DocumentNumber.of("99/2025/NĐ-CP");

    @Test
    void everySentenceReadsAsApproved() throws IOException {
        List<String> approved = Files.readAllLines(APPROVED, StandardCharsets.UTF_8);
        List<String> read = new ArrayList<>();
        approved.stream().filter(line -> line.startsWith("> ")).forEach(line -> {
            read.add(line);
            read.addAll(citations(line.substring(2).replace('⏎', '\n').replace('⇥', '\t')));
        });
        if (Boolean.getBoolean("tincay.approve")) {
            Files.write(APPROVED, read, StandardCharsets.UTF_8);
        }
        assertThat(read).isEqualTo(approved);
    }

    private static List<String> citations(String words) {
        Text text = Text.of(words);
        List<Citation> alone = CitationScanner.citations(text, Optional.empty());
        List<Citation> hosted = CitationScanner.citations(text, Optional.of(HOST));
        assertThat(hosted).hasSameSizeAs(alone);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            lines.add("  " + line(text, alone.get(i)) + refers(" refers=", alone.get(i))
                    + refers(" in the host=", hosted.get(i)));
        }
        return lines;
    }

    private static String line(Text text, Citation citation) {
        return "[" + shown(text.quote(citation.span())) + "] "
                + citation.kind()
                + citation.type().map(type -> " type=" + type).orElse("")
                + citation.number()
                        .map(number -> " number=" + number.value().printed() + at(number))
                        .orElse("")
                + citation.name()
                        .map(name -> " name=" + name.value() + at(name))
                        .orElse("")
                + citation.date()
                        .map(date -> " date=" + date.value() + at(date))
                        .orElse("")
                + citation.issuer()
                        .map(issuer -> " issuer=" + issuer.value() + at(issuer))
                        .orElse("")
                + (citation.year().isPresent() ? " year=" + citation.year().getAsInt() : "")
                + (citation.pinpoints().isEmpty() ? "" : " provisions=" + provisions(citation.pinpoints()))
                + (citation.inTitle() ? " in a title" : "");
    }

    private static String provisions(List<Pinpoint> pinpoints) {
        String all = pinpoints.stream().limit(20).map(Pinpoint::toString).collect(Collectors.joining("; "));
        return pinpoints.size() <= 20 ? all : all + "; … " + pinpoints.size() + " to " + pinpoints.getLast();
    }

    private static String at(Cited<?> cited) {
        Span span = cited.span();
        return "@" + span.start() + "–" + span.end();
    }

    private static String refers(String label, Citation citation) {
        return citation.refersTo().map(number -> label + number.printed()).orElse("");
    }

    private static String shown(String words) {
        return words.replace('\n', '⏎').replace('\t', '⇥');
    }
}
