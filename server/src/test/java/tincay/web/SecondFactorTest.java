package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tincay.Authenticator;
import tincay.Platform;
import tincay.Platform.Browser;

/// Codes of an authenticator application, and the password beside them, in a browser without script.
class SecondFactorTest {
    private static final Platform PLATFORM = Platform.one();

    private static Browser fresh(String login, Map<String, String> proofs) {
        Browser browser = new Browser(PLATFORM);
        Map<String, String> fields = new java.util.HashMap<>(proofs);
        fields.put("username", login);
        browser.post("/sign-in", "/sign-in", fields);
        return browser;
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/").statusCode() == 200;
    }

    private static Optional<String> place(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(each -> URI.create(each).getPath());
    }

    @Test
    void theCodeCountsOnceAndThePasswordAloneNoMore() throws Exception {
        String login = "x-hanh-phuc.unit-head";
        Browser first = fresh(login, Map.of("password", "tincay-demo"));
        Browser elsewhere = fresh(login, Map.of("password", "tincay-demo"));
        assertThat(isIn(first) && isIn(elsewhere)).isTrue();
        first.post("/account", "/account/code", Map.of());
        String page = first.get("/account").body();
        String secret = Authenticator.secret(page);
        assertThat(page).contains("<svg").doesNotContain("Đang bật.");
        first.post("/account", "/account/code/confirm", Map.of("code", "000000"));
        assertThat(first.get("/account").body()).contains("Không thay đổi được", secret.substring(0, 4));
        assertThat(isIn(fresh(login, Map.of("password", "tincay-demo"))))
                .as("not confirmed, not asked for")
                .isTrue();
        first.post("/account", "/account/code/confirm", Map.of("code", Authenticator.code(secret, -1)));
        assertThat(first.get("/account").body()).contains("Đang bật.").doesNotContain(secret.substring(0, 4) + " ");
        assertThat(isIn(elsewhere)).as("other browsers have to sign in again").isFalse();

        String now = Authenticator.code(secret, 0);
        assertThat(isIn(fresh(login, Map.of("password", "tincay-demo")))).isFalse();
        assertThat(isIn(fresh(login, Map.of("password", "tincay-demo", "code", Authenticator.code(secret, -1)))))
                .as("used already")
                .isFalse();
        assertThat(isIn(fresh(login, Map.of("password", "sai", "code", now)))).isFalse();
        Browser second =
                fresh(login, Map.of("password", "tincay-demo", "code", now.substring(0, 3) + " " + now.substring(3)));
        assertThat(isIn(second)).isTrue();
        assertThat(isIn(fresh(login, Map.of("password", "tincay-demo", "code", now))))
                .as("twice")
                .isFalse();
        second.post("/account", "/account/code/remove", Map.of());
        assertThat(isIn(fresh(login, Map.of("password", "tincay-demo")))).isTrue();
    }

    @Test
    void nothingChangesFiveMinutesAfterTheLastProof() {
        Browser browser = fresh("x-hanh-phuc.clerk", Map.of("password", "tincay-demo"));
        assertThat(browser.get("/account").body()).contains("action=\"/account/password\"");
        HttpResponse<String> refused =
                browser.post("/account", "/account/password", Map.of("new-password", "quá ngắn"));
        assertThat(place(refused)).contains("/account");
        assertThat(browser.get("/account").body()).contains("Không thay đổi được");
        assertThat(browser.post(
                                "/account",
                                "/account/password",
                                Map.of("new-password", "x-hanh-phuc.clerk và thêm nữa"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("Không thay đổi được");
        browser.post("/account", "/account/password", Map.of("new-password", "một câu dài mà dễ nhớ"));
        assertThat(browser.get("/account").body()).contains("Đã lưu");
        assertThat(isIn(fresh("x-hanh-phuc.clerk", Map.of("password", "tincay-demo"))))
                .isFalse();
        assertThat(isIn(fresh("x-hanh-phuc.clerk", Map.of("password", "một câu dài mà dễ nhớ"))))
                .isTrue();
    }

    @Test
    void whatIsNoPasskeyProvesNothing() {
        Browser browser = fresh("x-hanh-phuc.head", Map.of("password", "tincay-demo"));
        for (String assertion : new String[] {
            "{}",
            "[]",
            "null",
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
            "x".repeat(70_000),
            "{\"id\":\"'; DROP TABLE passkey; --\",\"rawId\":\"JzsgRFJPUA\",\"type\":\"public-key\",\"response\":"
                    + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}"
        }) {
            assertThat(browser.post("/account", "/account/prove", Map.of("assertion", assertion))
                            .statusCode())
                    .as(assertion.substring(0, Math.min(60, assertion.length())))
                    .isIn(403, 401);
            Browser nobody = new Browser(PLATFORM);
            nobody.post("/sign-in", "/sign-in/passkey", Map.of("assertion", assertion));
            assertThat(isIn(nobody)).isFalse();
        }
    }

    /// Who has no codes and sends one proved no more than the password.
    @Test
    void aCodeThatNobodyAskedForIsNotKeptAsAProof() throws Exception {
        String login = "x-hanh-phuc.inspector";
        Browser browser = fresh(login, Map.of("password", "tincay-demo"));
        assertThat(browser.post("/account", "/account/prove", Map.of("password", "tincay-demo", "code", "123456"))
                        .statusCode())
                .isEqualTo(302);
        try (Connection owner = DriverManager.getConnection(
                PLATFORM.database().url(),
                PLATFORM.database().owner(),
                PLATFORM.database().ownerPassword())) {
            assertThat(JdbcClient.create(new SingleConnectionDataSource(owner, true))
                            .sql("SELECT means FROM proof_given JOIN person ON person.id = person_id WHERE login = ?")
                            .param(login)
                            .query(String.class)
                            .list())
                    .containsExactly("PASSWORD");
        }
    }

    @Test
    void optionsTellNobodyWhoHasAnAccount() {
        Browser nobody = new Browser(PLATFORM);
        HttpResponse<String> options =
                nobody.post("/sign-in", "/sign-in/passkey/options", Map.of("username", "skhcn.head"));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.body()).contains("\"allowCredentials\":[]", "\"rpId\":\"localhost\"");
        assertThat(options.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(400);
        assertThat(nobody.post("/sign-in", "/account/passkeys/options", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }
}
