package tincay.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ClientTest {
    private static final String SECRET = "không ai được thấy";

    private static MockEnvironment with(String issuer) {
        return new MockEnvironment()
                .withProperty("tincay.oidc.issuer", issuer)
                .withProperty("tincay.oidc.client-id", "tincay")
                .withProperty("tincay.oidc.client-secret", SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.tincay.example",
                "https://id.tincay.example:8443/realms/so/",
                "http://localhost:9000",
                "http://127.0.0.1:9000/realms/so",
                "http://[::1]:9000"
            })
    void anIssuerIsReachedByTlsOrOnThisMachine(String issuer) {
        assertThat(Client.of(with(issuer)).issuer()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.tincay.example",
                "http://127.0.0.1.tincay.example",
                "http://localhost.tincay.example",
                "http://192.0.2.7",
                "https://",
                "https:///realms",
                "ftp://id.tincay.example",
                "file:///etc/passwd",
                "id.tincay.example",
                "https://name:word@id.tincay.example",
                "https://id.tincay.example?x=1",
                "https://id.tincay.example#x",
                "https://id .example",
                "javascript:alert(1)"
            })
    void whatIsNoIssuerIsRefusedWithItsValue(String issuer) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Client.of(with(issuer)))
                .withMessageContaining("`" + issuer + "`")
                .withMessageContaining("https://id.tincay.example/realms/so");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.tincay.example, https://id.tincay.example/token, true",
        "https://id.tincay.example, https://other.example/token, true",
        "https://id.tincay.example, http://id.tincay.example/token, false",
        "https://id.tincay.example, http://127.0.0.1/token, false",
        "https://id.tincay.example, file:///token, false",
        "http://127.0.0.1:9, http://localhost:9/token, true",
        "http://127.0.0.1:9, http://192.0.2.7/token, false"
    })
    void noPartOfAProviderIsCalledOutsideTls(String issuer, String endpoint, boolean may) {
        assertThat(Client.of(with(issuer)).mayCall(endpoint)).isEqualTo(may);
    }

    @Test
    void theSecretComesFromAFileOrTheEnvironmentAndIsShownNowhere(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        MockEnvironment both =
                with("https://id.tincay.example").withProperty("tincay.oidc.client-secret-file", file.toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> Client.of(both))
                .withMessageContaining("one of")
                .withMessageNotContaining(SECRET);
        MockEnvironment one = both.withProperty("tincay.oidc.client-secret", "");
        assertThat(Client.of(one).secret()).isEqualTo(SECRET);
        assertThat(Client.of(one).toString()).doesNotContain(SECRET);
        assertThatIllegalStateException()
                .isThrownBy(() -> Client.of(one.withProperty(
                        "tincay.oidc.client-secret-file", folder.resolve("none").toString())))
                .withMessageContaining("cannot be read");
        assertThatIllegalStateException()
                .isThrownBy(() -> Client.of(one.withProperty("tincay.oidc.client-secret-file", "")))
                .withMessageContaining("TINCAY_OIDC_CLIENT_SECRET");
    }

    @Test
    void itIsNamedByItsHostAndNotBelievedAboutSecondFactorsUnlessSaid() {
        Client client = Client.of(with("https://id.tincay.example/realms/so"));
        assertThat(client.name()).isEqualTo("id.tincay.example");
        assertThat(client.trustsMultiFactor()).isFalse();
        assertThat(client.multiFactorClasses()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> Client.of(with("https://id.tincay.example").withProperty("tincay.oidc.client-id", " ")))
                .withMessageContaining("tincay.oidc.client-id");
    }
}
