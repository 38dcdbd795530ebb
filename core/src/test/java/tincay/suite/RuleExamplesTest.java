package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tincay.check.RuleId;

class RuleExamplesTest {
    private static final List<RuleId> RULES =
            Suite.standard(SmallRegister.register()).rules();

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsMarksAndNothingElse() {
        return RULES.stream()
                .flatMap(rule -> RulePages.examples(rule).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule + ": " + example, () -> Marked.of(example).assertFound(rule.value()))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAnExampleOfEachKind() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.value(), () -> {
                    List<String> examples = RulePages.examples(rule);
                    assertThat(examples).anyMatch(example -> example.contains("⟦"));
                    assertThat(examples).anyMatch(example -> !example.contains("⟦"));
                }));
    }
}
