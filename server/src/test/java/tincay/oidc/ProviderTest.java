package tincay.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tincay.Authenticator;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.evidence.Entry;
import tincay.evidence.Event;
import tincay.evidence.Hash;
import tincay.people.People;
import tincay.staff.Staff;

/// People, the platform and a real provider, over HTTP; the provider also lies, hangs and talks nonsense.
@Timeout(120)
class ProviderTest {
    private static final IdentityProvider PROVIDER = ProvidedPlatform.PROVIDER;
    private static final Platform PLATFORM = ProvidedPlatform.one();
    private static final String PASSWORD = ProvidedPlatform.PASSWORD;
    /// A browser that nobody here is signed in with, and somebody unknown here at the provider.
    private static final Browser AT_PROVIDER = new Browser(PLATFORM);

    private static final CountDownLatch END = new CountDownLatch(1);

    @AfterAll
    static void stop() {
        END.countDown();
    }

    @AfterEach
    void mend() {
        PROVIDER.mend();
    }

    private static String there(String login) {
        return ProvidedPlatform.there(login);
    }

    private static <T> T asOwner(Function<JdbcClient, T> work) throws Exception {
        return ProvidedPlatform.asOwner(work);
    }

    private static String path(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    private static Browser byPassword(String login) {
        Browser browser = new Browser(PLATFORM);
        browser.signIn(login, PASSWORD);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/account").statusCode() == 200;
    }

    private static String provider(Browser browser) {
        HttpResponse<String> pressed = browser.get("/sign-in/provider");
        assertThat(pressed.statusCode()).as(pressed.body()).isEqualTo(302);
        return pressed.headers().firstValue("Location").orElseThrow();
    }

    /// Where the browser comes back to after `user` signed in at the provider.
    private static String back(Browser browser, String user) {
        return path(PROVIDER.signIn(browser, provider(browser), user));
    }

    private static String wayToLink(Browser browser) {
        HttpResponse<String> page = browser.post("/account", "/account/provider", Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        return org.jsoup.Jsoup.parse(page.body()).select("a.button").attr("href");
    }

    private static HttpResponse<String> link(Browser browser, String user) {
        return browser.get(path(PROVIDER.signIn(browser, wayToLink(browser), user)));
    }

    private static Browser linked(String login) {
        Browser browser = byPassword(login);
        assertThat(place(link(browser, there(login)))).isEqualTo("/account");
        return browser;
    }

    /// What somebody sees at the end who comes back with `back`: the page that they are led to.
    private static HttpResponse<String> end(Browser browser, String back) {
        HttpResponse<String> answer = browser.get(back);
        return answer.statusCode() == 302 ? browser.get(place(answer)) : answer;
    }

    private static void isRefused(Browser browser, String back, int status, String words) {
        HttpResponse<String> end = end(browser, back);
        assertThat(end.statusCode()).as(end.body()).isEqualTo(status);
        assertThat(end.body()).contains(words).doesNotContain("Exception", "at tincay.", "org.springframework");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void linkedSignedOutAndSignedInByTheProviderWithTheSecondFactor() throws Exception {
        Browser an = byPassword("so.an");
        Browser elsewhere = byPassword("so.an");
        an.post("/account", "/account/code", Map.of());
        String secret = Authenticator.secret(an.get("/account").body());
        an.post("/account", "/account/code/confirm", Map.of("code", Authenticator.code(secret, -1)));
        String way = wayToLink(an);
        assertThat(way).contains("prompt=login", "code_challenge_method=S256", "&scope=openid&");
        assertThat(place(an.get(path(PROVIDER.signIn(an, way, "p-an"))))).isEqualTo("/account");
        assertThat(an.get("/account").body())
                .contains("Đã lưu", PROVIDER.issuer(), "p-an", "Liên kết tài khoản tại nhà cung cấp danh tính")
                .doesNotContain("Liên kết tài khoản tại Cổng mẫu");
        assertThat(isIn(elsewhere)).as("others sign in again").isFalse();

        an.post("/account", "/sign-out", Map.of());
        assertThat(isIn(an)).isFalse();
        assertThat(an.get("/sign-in").body()).contains("Đăng nhập bằng Cổng mẫu");
        HttpResponse<String> arrived = an.get(back(an, "p-an"));
        assertThat(place(arrived)).isEqualTo("/sign-in/provider/code");
        assertThat(arrived.headers().allValues("Set-Cookie").toString())
                .as("whoever knew the session before does not wait with this person")
                .contains("tincay=");
        assertThat(isIn(an)).as("one factor is not enough").isFalse();
        assertThat(an.get("/sign-in/provider/code").body()).contains("Yếu tố thứ hai", "Cổng mẫu");
        assertThat(place(an.post("/sign-in/provider/code", "/sign-in/provider/code", Map.of("code", "000000"))))
                .isEqualTo("/sign-in/provider/code?error");
        assertThat(isIn(an)).isFalse();
        String code = Authenticator.code(secret, 0);
        assertThat(place(an.post("/sign-in/provider/code", "/sign-in/provider/code", Map.of("code", code))))
                .isEqualTo("/");
        assertThat(an.get("/account").body())
                .as("nothing was proved freshly")
                .contains("action=\"/account/prove\"")
                .doesNotContain("action=\"/account/password\"", "action=\"/account/provider/remove\"");
        assertThat(place(an.post("/account", "/account/provider/remove", Map.of("issuer", PROVIDER.issuer()))))
                .isEqualTo("/account");
        assertThat(an.get("/account").body()).contains("Không thay đổi được", "p-an");
        assertThat(an.get("/sign-in/provider/code").statusCode())
                .as("the first factor is used up")
                .isEqualTo(302);

        Browser again = new Browser(PLATFORM);
        again.post(
                "/sign-in",
                "/sign-in",
                Map.of("username", "so.an", "password", PASSWORD, "code", Authenticator.code(secret, 1)));
        again.post("/account", "/account/provider/remove", Map.of("issuer", PROVIDER.issuer()));
        assertThat(again.get("/account").body())
                .contains("Bỏ liên kết tài khoản", "Liên kết tài khoản tại Cổng mẫu")
                .doesNotContain("p-an");
        assertThat(isIn(an)).as("unlinking ends the others").isFalse();
        Browser gone = new Browser(PLATFORM);
        isRefused(gone, back(gone, "p-an"), 403, "Chưa có tài khoản nào ở đây liên kết");
        assertThat(entered("so.an")).containsExactly("people.provider-linked", "people.provider-unlinked");
    }

    /// What the evidence log has of a person's own changes, in order; each answered for by that person.
    private static List<String> entered(String login) throws Exception {
        List<String> hashes = asOwner(
                        sql -> sql.sql("""
                        SELECT content FROM staff_change JOIN person ON person.id = person_id
                         WHERE login = ? AND by_person = person_id ORDER BY place""").param(login).query(String.class).list())
                .stream()
                .map(content ->
                        Hash.of(content.getBytes(StandardCharsets.UTF_8)).hex())
                .toList();
        Map<String, String> logged = new HashMap<>();
        for (byte[] leaf : asOwner(
                sql -> sql.sql("SELECT leaf FROM outbox").query(byte[].class).list())) {
            if (Entry.parse(leaf).event() instanceof Event.ConfigurationChange change
                    && change.by().role().value().equals("account-holder")) {
                logged.put(change.after().hex(), change.setting().value());
            }
        }
        return hashes.stream().map(each -> logged.getOrDefault(each, "")).toList();
    }

    @Test
    void aPlatformStartsWithoutItsProviderAndSaysSoWhenAsked() {
        assertThat(ProvidedPlatform.pressedBeforeTheProviderWasThere().statusCode())
                .isEqualTo(503);
        assertThat(ProvidedPlatform.pressedBeforeTheProviderWasThere().body())
                .contains("Nhà cung cấp danh tính không trả lời", "Không có gì thay đổi")
                .doesNotContain("Exception", "ConnectException");
        Browser browser = byPassword("so.binh");
        assertThat(browser.get("/sign-in/provider").statusCode())
                .as("it is there now")
                .isEqualTo(302);
    }

    @Test
    void withoutSettingsThereIsNoSuchThing() {
        Browser nobody = new Browser(Platform.one());
        assertThat(nobody.get("/sign-in").body()).doesNotContain("/sign-in/provider");
        assertThat(nobody.get("/sign-in/provider").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/sign-in/provider/answer?code=x&state=y").statusCode())
                .isEqualTo(404);
    }

    /// Neither does it help to be called as somebody is here.
    @ParameterizedTest
    @ValueSource(strings = {"khach", "so.an"})
    void whoLinkedNothingIsToldSoAndGetsNoAccount(String user) throws Exception {
        long before = asOwner(
                sql -> sql.sql("SELECT count(*) FROM person").query(Long.class).single());
        Browser browser = new Browser(PLATFORM);
        isRefused(browser, back(browser, user), 403, "Chưa có tài khoản nào ở đây liên kết");
        Long after = asOwner(
                sql -> sql.sql("SELECT count(*) FROM person").query(Long.class).single());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void anAccountThatIsNotOpenStaysShut() throws Exception {
        linked("so.chi");
        for (String shut : List.of(
                "active = false",
                "last_seen = now() - interval '46 days'",
                "locked_until = now() + interval '1 minute'")) {
            asOwner(sql -> sql.sql("UPDATE person SET " + shut + " WHERE login = 'so.chi'")
                    .update());
            Browser browser = new Browser(PLATFORM);
            isRefused(browser, back(browser, "p-chi"), 403, "bị khóa, đã đóng hoặc đã lâu không dùng");
            asOwner(sql -> sql.sql(
                            "UPDATE person SET active = true, last_seen = now(), locked_until = NULL WHERE login = 'so.chi'")
                    .update());
        }
        Browser browser = new Browser(PLATFORM);
        assertThat(place(browser.get(back(browser, "p-chi")))).isEqualTo("/");
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void fiveWrongCodesLockTheAccount() throws Exception {
        Browser giang = linked("so.giang");
        giang.post("/account", "/account/code", Map.of());
        String secret = Authenticator.secret(giang.get("/account").body());
        giang.post("/account", "/account/code/confirm", Map.of("code", Authenticator.code(secret, -1)));
        Browser browser = new Browser(PLATFORM);
        browser.get(back(browser, "p-giang"));
        for (int times = 0; times < 5; times++) {
            browser.post("/sign-in/provider/code", "/sign-in/provider/code", Map.of("code", "12345" + times));
        }
        HttpResponse<String> late = browser.post(
                "/sign-in/provider/code", "/sign-in/provider/code", Map.of("code", Authenticator.code(secret, 0)));
        assertThat(place(late)).isEqualTo("/sign-in/provider/refused?why=CLOSED");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void onlyTheBrowserThatWentComesBackAndOnce() {
        linked("so.dung");
        Browser dung = new Browser(PLATFORM);
        String back = back(dung, "p-dung");
        Browser other = new Browser(PLATFORM);
        isRefused(other, back, 403, "không bắt đầu từ trình duyệt này");
        provider(other);
        isRefused(other, back, 403, "không bắt đầu từ trình duyệt này");
        isRefused(dung, back.replaceFirst("state=[^&]+", "state=AAAA"), 403, "không bắt đầu từ trình duyệt này");
        isRefused(
                dung, back(dung, "p-dung") + "&iss=https://id.tincay.example", 403, "không chứng minh được bạn là ai");
        back = back(dung, "p-dung");
        isRefused(dung, back + "&state=AAAA", 403, "không bắt đầu từ trình duyệt này");
        isRefused(dung, back.replaceFirst("&?state=[^&]+", ""), 403, "không bắt đầu từ trình duyệt này");
        isRefused(dung, back.replace("/sign-in/provider/answer", "/account/provider/answer"), 200, "Đăng nhập");
        String way = provider(other);
        String state = org.springframework.web.util.UriComponentsBuilder.fromUriString(way)
                .build()
                .getQueryParams()
                .getFirst("state");
        isRefused(other, back.replaceFirst("state=[^&]+", "state=" + state), 403, "không chứng minh được bạn là ai");
        assertThat(place(dung.get(back(dung, "p-dung")))).isEqualTo("/");
        Browser replaying = new Browser(PLATFORM);
        String first = back(replaying, "p-dung");
        assertThat(place(replaying.get(first))).isEqualTo("/");
        assertThat(place(replaying.get(first))).isEqualTo("/sign-in/provider/refused?why=OUT_OF_TURN");
        replaying.post("/account", "/sign-out", Map.of());
        isRefused(replaying, first, 403, "không bắt đầu từ trình duyệt này");
    }

    @Test
    void theSessionHasAnotherNameOnceSomebodyIsIn() {
        Browser fresh = linked("so.hoa");
        assertThat(fresh.get("/account").body()).contains("action=\"/account/password\"");
        assertThat(place(fresh.get(back(fresh, "p-hoa")))).isEqualTo("/");
        assertThat(fresh.get("/account").body())
                .as("an earlier proof in this browser is forgotten")
                .doesNotContain("action=\"/account/password\"");
        Browser browser = new Browser(PLATFORM);
        String back = back(browser, "p-hoa");
        assertThat(browser.get(back).headers().allValues("Set-Cookie").toString())
                .contains("tincay=", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void oneAccountThereIsOnePersonHere() {
        linked("so.khanh");
        Browser lan = byPassword("so.lan");
        HttpResponse<String> taken = link(lan, "p-khanh");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("đã liên kết với một người ở đây");
        Browser other = linked("so.lan");
        Browser third = new Browser(PLATFORM);
        HttpResponse<String> second = other.post("/account", "/account/provider", Map.of());
        assertThat(second.statusCode()).isEqualTo(200);
        other.get(path(PROVIDER.signIn(
                third, org.jsoup.Jsoup.parse(second.body()).select("a.button").attr("href"), "khach")));
        assertThat(other.get("/account").body()).contains("p-lan").doesNotContain("khach");
        isRefused(third, back(third, "khach"), 403, "Chưa có tài khoản nào");
    }

    @Test
    void linkingNeedsAFreshProofAndTheSamePerson() {
        linked("so.minh");
        Browser minh = new Browser(PLATFORM);
        minh.get(back(minh, "p-minh"));
        assertThat(place(minh.post("/account", "/account/provider", Map.of()))).isEqualTo("/account");
        assertThat(minh.get("/account").body()).contains("Không thay đổi được");
        assertThat(minh.get("/account/provider/answer?code=x&state=y").statusCode())
                .isEqualTo(403);
        Browser binh = byPassword("so.binh");
        String way = wayToLink(binh);
        binh.signIn("so.oanh", PASSWORD);
        assertThat(binh.get(path(PROVIDER.signIn(binh, way, "khach"))).statusCode())
                .as("begun by another person in this browser")
                .isEqualTo(403);
    }

    @Test
    void whoIsInvitedAnewHasNoLinkAnyMore() throws Exception {
        linked("so.phuc");
        UUID phuc = asOwner(sql -> sql.sql("SELECT id FROM person WHERE login = 'so.phuc'")
                .query(UUID.class)
                .single());
        PLATFORM.bean(Staff.class)
                .inviteAgain(
                        PLATFORM.bean(People.class)
                                .account("so.quan-tri")
                                .orElseThrow()
                                .person(),
                        phuc);
        Browser browser = new Browser(PLATFORM);
        isRefused(browser, back(browser, "p-phuc"), 403, "Chưa có tài khoản nào");
    }

    /// PostgreSQL itself: the role of the server sees the one account that the provider named, and enters none
    /// elsewhere.
    @Test
    void theDatabaseShowsTheOneLinkThatIsAskedFor() throws Exception {
        linked("so.tam");
        try (Connection app = DriverManager.getConnection(
                        PLATFORM.database().url(),
                        "tincay_app",
                        PLATFORM.database().appPassword());
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            assertThat(links(statement)).isZero();
            statement.execute("SELECT set_config('tincay.provider_account', '" + PROVIDER.issuer() + " p-ta', true)");
            assertThat(links(statement)).isZero();
            statement.execute("SELECT set_config('tincay.provider_account', '" + PROVIDER.issuer() + " p-tam', true)");
            assertThat(links(statement)).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("""
                            INSERT INTO provider_account (issuer, subject, agency_id, person_id)
                            SELECT 'https://id.tincay.example', subject, agency_id, person_id FROM provider_account""")).hasMessageContaining("row-level security");
            app.rollback();
            assertThatThrownBy(() -> statement.execute("UPDATE provider_account SET subject = 'p-an'"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static long links(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT count(*) FROM provider_account")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void noRequestSaysWhereItLeads() throws IOException {
        Browser browser = new Browser(PLATFORM);
        String way = browser.get("/sign-in/provider?redirect=https://evil.example&continue=//evil.example&next=x")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(way).startsWith(PROVIDER.issuer() + "/oauth2/authorize?").doesNotContain("evil");
        try (Socket socket = new Socket(
                java.net.InetAddress.getLoopbackAddress(), PLATFORM.at("/").getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /sign-in/provider HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("Location: " + PROVIDER.issuer()).doesNotContain("evil.example");
        }
        assertThat(browser.get("/sign-in/provider/refused?why=https://evil.example")
                        .statusCode())
                .isEqualTo(400);
        Browser declined = new Browser(PLATFORM);
        String state = way(declined, "state");
        isRefused(
                declined,
                "/sign-in/provider/answer?error=access_denied&error_description=%3Cb%3Ex&iss=" + PROVIDER.issuer()
                        + "&state=" + state,
                403,
                "không cho đăng nhập");
    }

    private static String way(Browser browser, String parameter) {
        return String.valueOf(org.springframework.web.util.UriComponentsBuilder.fromUriString(provider(browser))
                .build()
                .getQueryParams()
                .getFirst(parameter));
    }

    private static UnaryOperator<String> signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
        return token -> signed(key, "provider", token, change);
    }

    private static String signed(RSAKey key, String name, String token, Consumer<JWTClaimsSet.Builder> change) {
        try {
            JWTClaimsSet.Builder claims =
                    new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet());
            change.accept(claims);
            return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), new RSASSASigner(key), claims);
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static Consumer<JWTClaimsSet.Builder> claim(String name, @org.jspecify.annotations.Nullable Object value) {
        return claims -> claims.claim(name, value);
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    static Stream<Arguments> lies() {
        RSAKey own = PROVIDER.key();
        return Stream.of(
                Arguments.of("another key", signed(IdentityProvider.fresh("provider"), same -> {})),
                Arguments.of("another audience", signed(own, claims -> claims.audience("khac"))),
                Arguments.of("no audience", signed(own, claims -> claims.audience((String) null))),
                Arguments.of(
                        "meant for another party",
                        signed(
                                own,
                                claims -> claims.audience(List.of("tincay", "khac"))
                                        .claim("azp", "khac"))),
                Arguments.of("another issuer", signed(own, claims -> claims.issuer("https://id.tincay.example"))),
                Arguments.of("no issuer", signed(own, claims -> claims.issuer(null))),
                Arguments.of(
                        "over", signed(own, claims -> claims.issueTime(in(-600)).expirationTime(in(-90)))),
                Arguments.of("without an end", signed(own, claims -> claims.expirationTime(null))),
                Arguments.of(
                        "from the future",
                        signed(own, claims -> claims.issueTime(in(600)).expirationTime(in(900)))),
                Arguments.of("not before later", signed(own, claims -> claims.notBeforeTime(in(600)))),
                Arguments.of("another nonce", signed(own, claim("nonce", "x"))),
                Arguments.of("no nonce", signed(own, claim("nonce", null))),
                Arguments.of("no subject", signed(own, claims -> claims.subject(null))),
                Arguments.of("a long subject", signed(own, claims -> claims.subject("x".repeat(256)))),
                Arguments.of("a subject with a zero", signed(own, claims -> claims.subject("p-an\0"))),
                Arguments.of("tampered", (UnaryOperator<String>) ProviderTest::tampered),
                Arguments.of("unsigned", (UnaryOperator<String>) ProviderTest::unsigned),
                Arguments.of("signed with the public key", (UnaryOperator<String>) ProviderTest::confused),
                Arguments.of("no token", (UnaryOperator<String>) token -> ""),
                Arguments.of("garbage", (UnaryOperator<String>) token -> "a.b.c"),
                Arguments.of("much garbage", (UnaryOperator<String>) token -> "x".repeat(300_000)));
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = claims.replace("\"sub\":\"khach\"", "\"sub\":\"p-an\"");
        assertThat(other).isNotEqualTo(claims);
        return parts[0] + "."
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(other.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static String unsigned(String token) {
        try {
            return new PlainJWT(SignedJWT.parse(token).getJWTClaimsSet()).serialize();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String confused(String token) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("provider").build(),
                    new MACSigner(PROVIDER.key().toRSAPublicKey().getEncoded()),
                    new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet()));
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatProvesNothingOpensNothing(String lie, UnaryOperator<String> change) {
        PROVIDER.idTokens(change);
        String place = place(AT_PROVIDER.get(back(AT_PROVIDER, "khach")));
        assertThat(place)
                .as(lie)
                .isIn(
                        "/sign-in/provider/refused?why=NOT_BELIEVED",
                        lie.contains("much") ? "/sign-in/provider/refused?why=UNREACHABLE" : "");
        isRefused(AT_PROVIDER, place, lie.contains("much") ? 503 : 403, "à cung cấp danh tính");
    }

    /// What the lies are measured against: the same token, made anew in the same way, is believed.
    @Test
    void aTokenThatIsLateByLessThanAMinuteIsBelieved() {
        linked("so.quan-tri");
        PROVIDER.idTokens(
                signed(PROVIDER.key(), claims -> claims.issueTime(in(-300)).expirationTime(in(-20))));
        Browser browser = new Browser(PLATFORM);
        assertThat(place(browser.get(back(browser, "p-quan-tri")))).isEqualTo("/");
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void aNewKeyOfTheProviderIsTakenUp() {
        RSAKey next = IdentityProvider.fresh("next");
        PROVIDER.idTokens(token -> signed(next, "next", token, same -> {}));
        assertThat(place(AT_PROVIDER.get(back(AT_PROVIDER, "khach")))).endsWith("why=NOT_BELIEVED");
        PROVIDER.instead(
                "/oauth2/jwks",
                (request, response) ->
                        said(response, 200, new com.nimbusds.jose.jwk.JWKSet(next.toPublicJWK()).toString()));
        assertThat(place(AT_PROVIDER.get(back(AT_PROVIDER, "khach")))).endsWith("why=UNLINKED");
    }

    @Test
    void aSecondFactorAtTheProviderCountsWhereItIsTrusted() throws Exception {
        Browser nga = byPassword("so.nga");
        nga.post("/account", "/account/code", Map.of());
        String secret = Authenticator.secret(nga.get("/account").body());
        nga.post("/account", "/account/code/confirm", Map.of("code", Authenticator.code(secret, -1)));
        link(nga, "p-nga");
        Map<Consumer<JWTClaimsSet.Builder>, String> next = Map.of(
                claim("amr", List.of("pwd", "mfa")), "/",
                claim("acr", "gold"), "/",
                claim("amr", List.of("pwd")), "/sign-in/provider/code",
                claim("acr", "silver"), "/sign-in/provider/code",
                claim("amr", Map.of("mfa", true)), "/sign-in/provider/code");
        for (var each : next.entrySet()) {
            PROVIDER.idTokens(signed(PROVIDER.key(), each.getKey()));
            Browser browser = new Browser(PLATFORM);
            String place = place(browser.get(back(browser, "p-nga")));
            assertThat(place).isEqualTo(each.getValue());
            assertThat(isIn(browser)).isEqualTo(place.equals("/"));
        }
    }

    static Stream<Arguments> nonsense() {
        Map<String, IdentityProvider.Reply> replies = Map.of(
                "hangs",
                        (request, response) -> {
                            response.setStatus(200);
                            response.flushBuffer();
                            awaitTheEnd();
                        },
                "never ends",
                        (request, response) -> {
                            response.setContentType("application/json");
                            byte[] spaces = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
                            while (END.getCount() > 0) {
                                response.getOutputStream().write(spaces);
                                response.flushBuffer();
                            }
                        },
                "no JSON", (request, response) -> said(response, 200, "<html>"),
                "a list", (request, response) -> said(response, 200, "[]"),
                "null", (request, response) -> said(response, 200, "null"),
                "nothing", (request, response) -> said(response, 200, ""),
                "deep", (request, response) -> said(response, 200, "[".repeat(100_000)),
                "deep in a member",
                        (request, response) -> said(
                                response,
                                200,
                                "{\"keys\":" + "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000) + "}"),
                "broken", (request, response) -> said(response, 500, "{}"),
                "leads elsewhere", (request, response) -> response.sendRedirect("http://127.0.0.2:1/"));
        return replies.entrySet().stream()
                .flatMap(reply -> Stream.of("/.well-known/openid-configuration", "/oauth2/token", "/oauth2/jwks")
                        .map(path -> Arguments.of(reply.getKey(), path, reply.getValue())));
    }

    private static void said(jakarta.servlet.http.HttpServletResponse response, int status, String words)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitTheEnd() {
        try {
            END.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Without a bound on time and size this would not come to an end.
    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("nonsense")
    void aProviderThatHangsOrTalksNonsenseSignsNobodyIn(String what, String path, IdentityProvider.Reply reply) {
        Provider provider = new Provider(
                new org.springframework.mock.env.MockEnvironment()
                        .withProperty("tincay.oidc.issuer", PROVIDER.issuer())
                        .withProperty("tincay.oidc.client-id", IdentityProvider.CLIENT)
                        .withProperty("tincay.oidc.client-secret", IdentityProvider.SECRET),
                java.time.Duration.ofSeconds(1),
                new tincay.trace.Trace(new io.micrometer.core.instrument.simple.SimpleMeterRegistry()),
                java.time.Clock.systemUTC());
        String here = PLATFORM.at("/sign-in/provider/answer").toString();
        if (path.startsWith("/.well-known")) {
            PROVIDER.instead(path, reply);
            assertThatThrownBy(() -> provider.depart(here, false))
                    .as(what)
                    .isInstanceOfSatisfying(
                            NotSignedIn.class,
                            refused -> assertThat(refused.reason()).isEqualTo(NotSignedIn.Reason.UNREACHABLE));
            return;
        }
        Departure departure = provider.depart(here, false);
        URI back = PROVIDER.signIn(AT_PROVIDER, departure.address(), "khach");
        var brought = org.springframework.web.util.UriComponentsBuilder.fromUri(back)
                .build(true)
                .getQueryParams()
                .toSingleValueMap();
        Answer answer = new Answer(
                String.valueOf(brought.get("state")),
                String.valueOf(brought.get("code")),
                String.valueOf(brought.getOrDefault("iss", "")));
        PROVIDER.instead(path, reply);
        assertThatThrownBy(() -> provider.arrive(departure, answer)).as(what).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void aProviderThatIsAnotherOrLeadsOutOfTlsIsNotUsed() {
        for (String said : List.of(
                "\"issuer\":\"https://id.tincay.example\"",
                "\"jwks_uri\":\"file:///etc/passwd\"",
                "\"token_endpoint\":\"http://192.0.2.1/token\"",
                "\"authorization_endpoint\":\"javascript:alert(1)\"")) {
            Map<String, Object> good = new HashMap<>(Map.of(
                    "issuer",
                    PROVIDER.issuer(),
                    "authorization_endpoint",
                    PROVIDER.issuer() + "/oauth2/authorize",
                    "token_endpoint",
                    PROVIDER.issuer() + "/oauth2/token",
                    "jwks_uri",
                    PROVIDER.issuer() + "/oauth2/jwks",
                    "subject_types_supported",
                    List.of("public"),
                    "response_types_supported",
                    List.of("code")));
            good.putAll(tools.jackson.databind.json.JsonMapper.shared()
                    .readValue("{" + said + "}", new tools.jackson.core.type.TypeReference<Map<String, Object>>() {}));
            PROVIDER.instead(
                    "/.well-known/openid-configuration",
                    (request, response) -> said(
                            response,
                            200,
                            tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(good)));
            Provider provider = new Provider(
                    new org.springframework.mock.env.MockEnvironment()
                            .withProperty("tincay.oidc.issuer", PROVIDER.issuer())
                            .withProperty("tincay.oidc.client-id", IdentityProvider.CLIENT)
                            .withProperty("tincay.oidc.client-secret", IdentityProvider.SECRET),
                    java.time.Duration.ofSeconds(1),
                    new tincay.trace.Trace(new io.micrometer.core.instrument.simple.SimpleMeterRegistry()),
                    java.time.Clock.systemUTC());
            assertThatThrownBy(() -> provider.depart("http://127.0.0.1/back", false))
                    .as(said)
                    .isInstanceOf(NotSignedIn.class);
        }
    }
}
