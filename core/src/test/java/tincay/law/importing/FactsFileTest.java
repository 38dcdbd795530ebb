package tincay.law.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tincay.law.DocumentNumber;
import tincay.law.register.LawRegister;

class FactsFileTest {
    private static final Path LAW = Path.of("src", "main", "law");

    @Test
    void theFactsOfTheProjectPrintBackByteForByte(@TempDir Path folder) throws IOException {
        FactsFile facts = FactsFile.read(LAW.resolve("facts.jsonl"));
        Path copy = folder.resolve("facts.jsonl");
        facts.write(copy);
        assertThat(Files.mismatch(LAW.resolve("facts.jsonl"), copy)).isEqualTo(-1);
        assertThat(facts.documents()).hasSizeGreaterThan(10_000);
        assertThat(facts.claims()).isNotEmpty();
        LocalDate.parse(facts.version());
    }

    @Test
    void theOrderOfTheDocumentsDoesNotChangeTheFile() throws IOException {
        FactsFile facts = FactsFile.read(LAW.resolve("facts.jsonl"));
        var turned = new java.util.ArrayList<>(facts.documents());
        Collections.reverse(turned);
        assertThat(new FactsFile(facts.version(), turned, facts.claims())).isEqualTo(facts);
    }

    @Test
    void compilingTwiceGivesTheSameBytes(@TempDir Path folder) throws IOException {
        String facts = LAW.resolve("facts.jsonl").toString();
        Path one = folder.resolve("deep").resolve("one.bin");
        Path other = folder.resolve("other.bin");
        RegisterCompiler.main(new String[] {facts, one.toString()});
        RegisterCompiler.main(new String[] {facts, other.toString()});
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        LawRegister register = LawRegister.open(one);
        assertThat(register.all())
                .containsExactlyInAnyOrderElementsOf(
                        FactsFile.read(LAW.resolve("facts.jsonl")).documents());
        assertThat(register.byNumber(DocumentNumber.of("30/2020/NĐ-CP"))).hasSize(1);
    }

    @Test
    void everyCuratedRowIsWellFormed() throws IOException {
        List<String> rows = Files.readAllLines(LAW.resolve("curated.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Map<String, String> seen = new HashMap<>();
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            assertThat(cells).as(row).hasSize(10);
            DocumentNumber number = DocumentNumber.of(cells[0]);
            assertThat(number.ordinal()).as(row).isNotEmpty();
            assertThat(number.symbol()).as(row).isNotEmpty();
            assertThat(seen.put(number.key(), row)).as("twice: %s", row).isNull();
            assertThat(cells[1]).as("type of %s", row).isNotBlank();
            assertThat(cells[2]).as("title of %s", row).isEqualTo(cells[2].strip());
            assertThat(cells[9]).as("source of %s", row).isNotBlank();
            Optional<LocalDate> from = day(cells[5]);
            day(cells[4]);
            Optional<LocalDate> until = day(cells[6]);
            assertThat(from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()))
                    .as(row)
                    .isTrue();
            assertThat(cells[7].isEmpty()
                            || !DocumentNumber.of(cells[7]).ordinal().isEmpty())
                    .as(row)
                    .isTrue();
            assertThat(cells[8]).as(row).matches("\\d{0,3}");
        }
        Map<String, Sheet> sheets = new HashMap<>();
        new Curated(LAW.resolve("curated.tsv")).forEach(sheets);
        assertThat(sheets).hasSize(rows.size());
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
