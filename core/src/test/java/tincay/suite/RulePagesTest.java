package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tincay.check.RuleId;

/// Run with `-Dtincay.pages=write` to print the pages anew.
class RulePagesTest {
    private static final Path PAGES = Path.of("..", "docs", "rules");
    private static final List<RuleId> RULES =
            Suite.standard(SmallRegister.register()).rules();

    @TestFactory
    Stream<DynamicTest> everyPageIsFresh() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.value(), () -> {
                    Path page = PAGES.resolve(rule + ".md");
                    if ("write".equals(System.getProperty("tincay.pages"))) {
                        write(page, RulePages.page(rule));
                    }
                    assertThat(page).content(StandardCharsets.UTF_8).isEqualTo(RulePages.page(rule));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSpeaksBothLanguages() {
        return Stream.of("vi", "en")
                .flatMap(language -> RULES.stream()
                        .flatMap(rule -> Stream.of("summary", "message", "advice", "basis")
                                .map(part -> rule + "." + part))
                        .map(key -> DynamicTest.dynamicTest(language + " " + key, () -> {
                            Properties messages = RulePages.messages(language);
                            assertThat(messages.getProperty(key)).isNotBlank();
                        })));
    }

    private static void write(Path page, String text) throws IOException {
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
    }
}
