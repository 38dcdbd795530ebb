package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.suite.Suite;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(strings = {"cli", "messages", "refusals", "report", "sheet"})
    void bothLanguagesSayTheSameThings(String family) {
        Map<String, String> vietnamese = Messages.read("/tincay/" + family + "_vi.properties");
        Map<String, String> english = Messages.read("/tincay/" + family + "_en.properties");

        assertThat(vietnamese).isNotEmpty();
        assertThat(withoutSingular(english.keySet())).isEqualTo(withoutSingular(vietnamese.keySet()));
        assertThat(vietnamese)
                .allSatisfy((key, words) -> assertThat(placeholders(english.getOrDefault(key, words)))
                        .as(key)
                        .isEqualTo(placeholders(words)));
        assertThat(vietnamese.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyStandsInTwoFiles(Language language) {
        int keys = 0;
        for (String family : new String[] {"cli", "messages", "refusals", "report", "sheet"}) {
            keys += Messages.read("/tincay/" + family + "_" + language.tag() + ".properties")
                    .size();
        }
        Set<String> all = new TreeSet<>();
        for (String family : new String[] {"cli", "messages", "refusals", "report", "sheet"}) {
            all.addAll(Messages.read("/tincay/" + family + "_" + language.tag() + ".properties")
                    .keySet());
        }
        assertThat(all).hasSize(keys);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasItsWords(Language language) {
        Messages messages = Messages.in(language);
        var rules = Suite.standard(tincay.law.register.LawRegister.bundled()).rules();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(12).allSatisfy(rule -> {
            for (String part : new String[] {"summary", "advice", "basis"}) {
                assertThat(messages.text(rule + "." + part)).isNotBlank();
            }
            if (rule.family().equals("citation")) {
                assertThat(messages.text("verdict." + rule.fault())).isNotBlank();
            }
        });
    }

    @Test
    void aMissingTextOrValueIsAnError() {
        Messages messages = Messages.of(Language.EN, Map.of("a", "one {x}", "b", "open {"));

        assertThat(messages.text("a", Map.of("x", "{x}"))).isEqualTo("one {x}");
        assertThatThrownBy(() -> messages.text("c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("`c`");
        assertThatThrownBy(() -> messages.text("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("`x`");
        assertThatThrownBy(() -> messages.text("b")).isInstanceOf(IllegalStateException.class);
        assertThat(messages.find("c", Map.of())).isEmpty();
    }

    @Test
    void numbersAreGroupedByTheLanguageOfTheReport() {
        assertThat(Messages.in(Language.VI).number(1_234_567)).isEqualTo("1.234.567");
        assertThat(Messages.in(Language.EN).number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Messages.in(Language.EN).number(999)).isEqualTo("999");
    }

    private static Set<String> withoutSingular(Set<String> keys) {
        return keys.stream().filter(key -> !key.endsWith(".one")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
