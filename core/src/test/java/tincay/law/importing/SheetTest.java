package tincay.law.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.Provisions;

class SheetTest {
    private final Sheet sheet = new Sheet(DocumentNumber.of("1/2020/NĐ-CP"));

    private static Repeal ended(String by, String from, boolean replaces) {
        return new Repeal(
                DocumentNumber.of("1/2020/NĐ-CP"),
                DocumentNumber.of(by),
                Optional.of(LocalDate.parse(from)),
                replaces,
                "câu");
    }

    @Test
    void sourcesThatDisagreeAreListedAndTheMajorityStands() {
        Sheet.say(sheet.dates, "2020-01-01", "a");
        Sheet.say(sheet.dates, "2020-01-01", "b");
        Sheet.say(sheet.dates, "2020-01-02", "c");
        LawDocument document = sheet.decide();
        assertThat(document.issued()).contains(LocalDate.of(2020, 1, 1));
        assertThat(document.conflicts()).containsExactly("ngày ban hành: 2020-01-01 (a, b) / 2020-01-02 (c)");
    }

    @Test
    void agreeingSourcesAreNoConflict() {
        Sheet.say(sheet.dates, "2020-01-01", "a");
        Sheet.say(sheet.dates, "2020-01-01", "b");
        sheet.registered = true;
        LawDocument document = sheet.decide();
        assertThat(document.conflicts()).isEmpty();
        assertThat(document.standing()).isEqualTo(LawDocument.Standing.REGISTERED);
    }

    @Test
    void aLearnedFactNeedsTwoVoicesAndFourFifths() {
        sheet.learnedTitles.put("Một", 1);
        assertThat(sheet.decide().title()).isEmpty();
        sheet.learnedTitles.put("Một", 4);
        sheet.learnedTitles.put("Hai", 1);
        assertThat(sheet.decide().title()).contains("Một");
        sheet.learnedTitles.put("Hai", 2);
        assertThat(sheet.decide().title()).isEmpty();
    }

    @Test
    void twoVoicesForDateAndTitleOrThreeForTheDateRegisterADocument() {
        sheet.learnedDates.put("2020-01-01", 2);
        sheet.learnedTitles.put("Một", 1);
        assertThat(sheet.decide().standing()).isEqualTo(LawDocument.Standing.CITED);
        sheet.learnedTitles.put("Một", 2);
        assertThat(sheet.decide().standing()).isEqualTo(LawDocument.Standing.REGISTERED);
        sheet.learnedTitles.clear();
        assertThat(sheet.decide().standing()).isEqualTo(LawDocument.Standing.CITED);
        sheet.learnedDates.put("2020-01-01", 3);
        assertThat(sheet.decide().standing()).isEqualTo(LawDocument.Standing.REGISTERED);
    }

    @Test
    void aDateThatMostCitationsContradictIsInDoubt() {
        Sheet.say(sheet.dates, "2020-01-01", "a");
        sheet.learnedDates.put("2020-02-02", 3);
        assertThat(sheet.decide().conflicts())
                .containsExactly("ngày ban hành: 2020-01-01 (a) / 2020-02-02 (3 văn bản dẫn)");
        assertThat(sheet.decide().issued()).contains(LocalDate.of(2020, 1, 1));
    }

    @Test
    void theLastOfTwoEndsNearEachOtherCountsAndNamesItsSuccessor() {
        sheet.repeals.add(ended("5/2023/NĐ-CP", "2023-06-01", true));
        sheet.repeals.add(ended("4/2023/NĐ-CP", "2023-01-01", false));
        Force force = sheet.decide().force();
        assertThat(force.until()).contains(LocalDate.of(2023, 6, 1));
        assertThat(force.successor()).contains(DocumentNumber.of("5/2023/NĐ-CP"));
        assertThat(force.evidence()).contains("5/2023/NĐ-CP: câu");
        assertThat(force.disputed()).isFalse();
        assertThat(sheet.decide().conflicts()).containsExactly("ngày hết hiệu lực: 2023-01-01 / 2023-06-01");
    }

    @Test
    void aLowerTextEndsNoHigherOne() {
        sheet.repeals.add(ended("153/2025/TT-BTC", "2026-01-01", false));
        assertThat(sheet.decide().force().until()).isEmpty();
        sheet.repeals.add(ended("5/2023/QH15", "2023-06-01", true));
        assertThat(sheet.decide().force().until()).contains(LocalDate.of(2023, 6, 1));
    }

    @Test
    void citingDocumentsTellALawFromAResolution() {
        Sheet assembly = new Sheet(DocumentNumber.of("190/2025/QH15"));
        assertThat(assembly.decide().type()).isEqualTo("Luật");
        assembly.citedTypes.put("Nghị quyết", 2);
        assembly.citedTypes.put("Luật", 1);
        assertThat(assembly.decide().type()).isEqualTo("Nghị quyết");
    }

    @Test
    void endsMoreThanAYearApartAreDisputed() {
        sheet.repeals.add(ended("4/2023/NĐ-CP", "2023-01-01", true));
        sheet.repeals.add(ended("5/2024/NĐ-CP", "2024-01-01", true));
        assertThat(sheet.decide().force().disputed()).isFalse();
        sheet.repeals.add(ended("6/2024/NĐ-CP", "2024-01-02", true));
        assertThat(sheet.decide().force().disputed()).isTrue();
        assertThat(sheet.decide().force().on(LocalDate.of(2025, 1, 1))).isEqualTo(Force.State.UNKNOWN);
    }

    @Test
    void aRepealWithoutReplacementNamesNoSuccessor() {
        sheet.repeals.add(ended("4/2023/NĐ-CP", "2023-01-01", false));
        assertThat(sheet.decide().force().successor()).isEmpty();
        assertThat(sheet.decide().force().until()).isPresent();
    }

    @Test
    void anArticleCitedBeyondTheLastMakesTheTreeIncomplete() {
        sheet.provisions = Provisions.parse("1 2 3", true);
        sheet.highestCited = 3;
        assertThat(sheet.decide().provisions().complete()).isTrue();
        sheet.highestCited = 4;
        assertThat(sheet.decide().provisions().complete()).isFalse();
    }
}
