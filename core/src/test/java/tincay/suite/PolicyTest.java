package tincay.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tincay.check.Finding;
import tincay.check.RuleId;
import tincay.check.Severity;
import tincay.law.DocumentNumber;
import tincay.text.Span;

class PolicyTest {
    private static final String HEAD = "id: so\nversion: \"2\"\n";

    @Test
    void aUsersLineOverridesAndTheRestStays() {
        Policy policy = of(HEAD + "rules:\n  citation.wrong-date: block\n");
        assertThat(policy.of(new RuleId("citation.wrong-date"))).isEqualTo(Severity.BLOCK);
        assertThat(policy.of(new RuleId("citation.unverifiable"))).isEqualTo(Severity.NOTE);
        assertThat(policy.id()).isEqualTo("so");
        assertThat(policy.sha256()).hasSize(64).isNotEqualTo(Policy.standard().sha256());
    }

    @Test
    void anAgencysLineIsStrongerThanATypes() {
        Policy policy = of(
                HEAD
                        + "types:\n  TTr:\n    citation.wrong-date: block\nagencies:\n  SKHCN:\n    citation.wrong-date: note\n");
        Finding finding =
                new Finding(new RuleId("citation.wrong-date"), new Span(0, 1), Map.of(), List.of(), Optional.empty());
        assertThat(policy.of(finding, number("12/TTr-SKHCN"))).isEqualTo(Severity.NOTE);
        assertThat(policy.of(finding, number("12/TTr-STC"))).isEqualTo(Severity.BLOCK);
        assertThat(policy.of(finding, number("12/QĐ-STC"))).isEqualTo(Severity.WARN);
        assertThat(policy.of(finding, Optional.empty())).isEqualTo(Severity.WARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules:\n  citation.unknown-document: warn\n",
                "types:\n  QĐ:\n    citation.impossible: note\n",
                "agencies:\n  SKHCN:\n    citation.no-such-provision: warn\n",
                "rules:\n  citation.no-such-rule: warn\n",
                "rules:\n  citation.wrong-date: maybe\n",
                "rules: [\n",
            })
    void refusesWhatIsLighterUnknownOrBroken(String lines) {
        assertThatThrownBy(() -> of(HEAD + lines)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wantsAnIdAndAVersion() {
        assertThatThrownBy(() -> of("id: so\n")).hasMessageContaining("`version`");
    }

    private static Policy of(String yaml) {
        return Policy.of(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<DocumentNumber> number(String printed) {
        return Optional.of(DocumentNumber.of(printed));
    }
}
