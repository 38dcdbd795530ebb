package tincay.oidc;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tincay.Platform;
import tincay.Platform.Browser;

/// A platform whose people may sign in by an identity provider, started once; the provider comes up after it.
public final class ProvidedPlatform {
    public static final IdentityProvider PROVIDER = new IdentityProvider();
    static final String PASSWORD = "tincay-demo";

    private static final List<String> PEOPLE = List.of(
            "so.an",
            "so.binh",
            "so.chi",
            "so.dung",
            "so.giang",
            "so.hoa",
            "so.khanh",
            "so.lan",
            "so.minh",
            "so.nga",
            "so.phuc",
            "so.oanh",
            "so.quyen",
            "so.tam",
            "so.quan-tri");
    private static final ProvidedPlatform ONE = start();

    private final Platform platform;
    private final HttpResponse<String> pressed;

    private ProvidedPlatform(Platform platform, HttpResponse<String> pressed) {
        this.platform = platform;
        this.pressed = pressed;
    }

    public static Platform one() {
        return ONE.platform;
    }

    /// What somebody saw who pressed the button while nobody listened on the provider's port.
    static HttpResponse<String> pressedBeforeTheProviderWasThere() {
        return ONE.pressed;
    }

    /// The name of somebody's account at the provider: nothing like the one here.
    public static String there(String login) {
        return "p-" + login.substring(3);
    }

    private static ProvidedPlatform start() {
        try {
            int port = IdentityProvider.freePort();
            String address = "http://127.0.0.1:" + port;
            Platform platform = Platform.empty(Map.ofEntries(
                    Map.entry("server.port", port),
                    Map.entry("tincay.public-address", address),
                    Map.entry("tincay.second-factor", "offered"),
                    Map.entry("tincay.oidc.issuer", PROVIDER.issuer()),
                    Map.entry("tincay.oidc.client-id", IdentityProvider.CLIENT),
                    Map.entry("tincay.oidc.client-secret", IdentityProvider.SECRET),
                    Map.entry("tincay.oidc.name", "Cổng mẫu"),
                    Map.entry("tincay.oidc.trust-mfa", true),
                    Map.entry("tincay.oidc.mfa-acr", "gold, https://refeds.org/profile/mfa")));
            HttpResponse<String> pressed = new Browser(platform).get("/sign-in/provider");
            people(platform);
            PROVIDER.start(
                    Stream.concat(PEOPLE.stream().map(ProvidedPlatform::there), Stream.of("so.an", "khach"))
                            .toList(),
                    List.of(address + "/sign-in/provider/answer", address + "/account/provider/answer"));
            return new ProvidedPlatform(platform, pressed);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void people(Platform platform) throws Exception {
        UUID agency = UUID.randomUUID();
        asOwner(platform, sql -> {
            sql.sql("INSERT INTO agency (id, code, name) VALUES (?, 'so', 'Sở mẫu')")
                    .param(agency)
                    .update();
            for (String login : PEOPLE) {
                sql.sql("INSERT INTO person (id, agency_id, login, name, password_hash) VALUES (?, ?, ?, ?, ?)")
                        .params(UUID.randomUUID(), agency, login, "Người " + login, "{noop}" + PASSWORD)
                        .update();
            }
            return sql.sql("""
                            INSERT INTO role_held (person_id, agency_id, role, valid_from, basis)
                            SELECT id, agency_id, 'ADMINISTRATOR', '2026-01-01', 'mẫu' FROM person
                             WHERE login = 'so.quan-tri'""").update();
        });
    }

    static <T> T asOwner(Function<JdbcClient, T> work) throws Exception {
        return asOwner(ONE.platform, work);
    }

    private static <T> T asOwner(Platform platform, Function<JdbcClient, T> work) throws Exception {
        try (Connection owner = DriverManager.getConnection(
                platform.database().url(),
                platform.database().owner(),
                platform.database().ownerPassword())) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
        }
    }
}
