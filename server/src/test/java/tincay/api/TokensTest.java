package tincay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tincay.api.Program.PLATFORM;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tincay.Platform.Browser;
import tincay.people.Person;

class TokensTest {
    private static final Pattern SECRET = Pattern.compile("tincay_[A-Za-z0-9_-]{43}");
    private static final Tokens TOKENS = PLATFORM.bean(Tokens.class);
    private static final String PAGE = "/account/tokens";
    private static final Map<String, String> WANTED =
            Map.of("name", "phần mềm văn thư <b>", "scopes", "DOSSIERS_READ", "days", "7", "password", "tincay-demo");

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                PLATFORM.database().url(),
                PLATFORM.database().owner(),
                PLATFORM.database().ownerPassword());
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = owner()) {
            connection.createStatement().execute(statement);
        }
    }

    private static int status(String secret) {
        return new Program(secret).get("/api/dossiers").statusCode();
    }

    @Test
    void aTokenIsShownOnceUsedAndRevoked() {
        Browser browser = PLATFORM.as("sdttg.drafter");
        assertThat(browser.post(PAGE, PAGE, WANTED).statusCode()).isEqualTo(302);
        String page = browser.get(PAGE).body();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(page).doesNotContain("văn thư <b>");
        assertThat(browser.get(PAGE).body()).doesNotContainPattern(SECRET);
        assertThat(status(secret.group())).isEqualTo(200);
        Person person = Program.person("sdttg.drafter");
        Token token = TOKENS.mine(person).getFirst();
        assertThat(token.used()).isPresent();
        assertThat(token.scopes()).containsExactly(Scope.DOSSIERS_READ);

        String revoke = PAGE + "/" + token.id() + "/revoke";
        assertThat(PLATFORM.as("sdttg.head").post(PAGE, revoke, Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(PLATFORM.as("snv.drafter").post(PAGE, revoke, Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(status(secret.group())).isEqualTo(200);
        assertThat(browser.post(PAGE, revoke, Map.of()).statusCode()).isEqualTo(302);
        assertThat(status(secret.group())).isEqualTo(401);
    }

    @Test
    void makingOneAsksForThePasswordAndForWhatFits() {
        Browser browser = PLATFORM.as("sdttg.clerk");
        for (var wrong : Map.of("password", "sai", "days", "91", "scopes", "", "name", " ")
                .entrySet()) {
            Map<String, String> fields = new java.util.HashMap<>(WANTED);
            fields.put(wrong.getKey(), wrong.getValue());
            HttpResponse<String> answer = browser.post(PAGE, PAGE, fields);
            assertThat(answer.statusCode()).as(wrong.toString()).isIn(403, 422);
        }
        assertThat(TOKENS.mine(Program.person("sdttg.clerk"))).isEmpty();
    }

    @Test
    void twentyWorkAtATime() {
        Person person = Program.person("sdttg.inspector");
        for (int count = 0; count < 20; count++) {
            TOKENS.make(person, "số " + count, EnumSet.allOf(Scope.class), 90);
        }
        assertThatThrownBy(() -> TOKENS.make(person, "thừa", Set.of(Scope.EVIDENCE_READ), 1))
                .isInstanceOf(Tokens.Unfit.class)
                .hasMessage("TOO_MANY");
    }

    @Test
    void onlyTheHashIsStored() throws SQLException {
        String secret = Program.of("sdttg.head").secret();
        try (Connection connection = owner();
                var rows = connection.createStatement().executeQuery("SELECT api_token::text FROM api_token")) {
            int tokens = 0;
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(secret, secret.substring(7));
                tokens++;
            }
            assertThat(tokens).isPositive();
        }
    }

    @Test
    void whatExpiredOrWhoseOwnerIsGoneOpensNothing() throws SQLException {
        String expired = Program.of("sdttg.reviewer").secret();
        assertThat(status(expired)).isEqualTo(200);
        String mine = "person_id = (SELECT id FROM person WHERE login = 'sdttg.reviewer')";
        run("UPDATE api_token SET made = now() - interval '3 days', expires = now() - interval '1 day' WHERE " + mine);
        assertThat(status(expired)).isEqualTo(401);

        String closed = Program.of("sdttg.reviewer").secret();
        run("UPDATE person SET active = false WHERE login = 'sdttg.reviewer'");
        assertThat(status(closed)).isEqualTo(401);
        run("UPDATE person SET active = true WHERE login = 'sdttg.reviewer'");
        assertThat(status(closed)).isEqualTo(200);
    }

    @Test
    void theDatabaseKnowsNoOtherScopeNoLongerLifeAndNoReturn() throws SQLException {
        String one = "WHERE id = (SELECT id FROM api_token LIMIT 1)";
        Program.of("sdttg.administrator");
        for (String attempt : new String[] {
            "UPDATE api_token SET scopes = ARRAY['dossiers:approve'] " + one,
            "UPDATE api_token SET scopes = '{}' " + one,
            "UPDATE api_token SET expires = made + interval '91 days' " + one
        }) {
            assertThatThrownBy(() -> run(attempt)).as(attempt).hasMessageContaining("violates check constraint");
        }
        run("UPDATE api_token SET revoked = now() WHERE id = (SELECT id FROM api_token ORDER BY made DESC LIMIT 1)");
        assertThatThrownBy(() -> run("UPDATE api_token SET revoked = NULL WHERE revoked IS NOT NULL"))
                .hasMessageContaining("stays revoked");
    }
}
