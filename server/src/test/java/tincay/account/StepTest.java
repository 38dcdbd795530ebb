package tincay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final byte[] NONCE = new byte[32];

    private static Step step(String path, Map<String, String[]> fields) {
        return Step.of(path, fields);
    }

    private static Map<String, String[]> fields(String... namesAndValues) {
        Map<String, String[]> fields = new java.util.HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1].split(";", -1));
        }
        return fields;
    }

    @Test
    void differentFormsNeverAskForTheSameSignature() {
        List<Step> steps = List.of(
                step("/a", Map.of()),
                step("/b", Map.of()),
                step("/a", fields("x", "")),
                step("/a", fields("x", "1")),
                step("/a", fields("x", "1;2")),
                step("/a", fields("x", "2;1")),
                step("/a", fields("x", "12")),
                step("/a", fields("x", "1", "y", "2")),
                step("/a", fields("x", "2", "y", "1")),
                step("/a", fields("xy", "1")),
                step("/a\0", fields("x", "1")),
                step("/a", fields("x", "1\n")));
        Set<String> challenges = new HashSet<>();
        for (Step each : steps) {
            challenges.add(java.util.HexFormat.of().formatHex(each.challenge(NONCE)));
        }
        assertThat(challenges).hasSize(steps.size());
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(steps.getFirst().challenge(other))
                .isNotEqualTo(steps.getFirst().challenge(NONCE));
    }

    @Test
    void howABrowserWritesALineEndAndWhatProvesMakeNoDifference() {
        assertThat(step("/a", fields("x", "1\r\n2", "password", "p", "code", "c", "_csrf", "t", "assertion", "{}")))
                .isEqualTo(step("/a", fields("x", "1\n2")));
    }
}
