package tincay.oidc;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/// The provider as it is set up, and what this server is to it.
///
/// @param secret never written anywhere
/// @param trustsMultiFactor whether the provider is believed that it asked for a second factor
/// @param multiFactorClasses values of `acr` that say so, beside `mfa` in `amr` (RFC 8176)
record Client(
        String issuer,
        String id,
        String secret,
        String name,
        boolean trustsMultiFactor,
        List<String> multiFactorClasses) {
    private static final int LONGEST_SECRET = 4096;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;

    Client {
        multiFactorClasses = List.copyOf(multiFactorClasses);
    }

    /// @throws IllegalStateException naming the setting that cannot be used, never the secret
    static Client of(Environment environment) {
        String issuer = issuer(environment.getProperty("tincay.oidc.issuer", "").strip());
        String id = environment.getProperty("tincay.oidc.client-id", "").strip();
        if (id.isEmpty()) {
            throw new IllegalStateException(
                    "`tincay.oidc.issuer` is set, but `tincay.oidc.client-id` is not; register this server there");
        }
        String name = environment
                .getProperty("tincay.oidc.name", URI.create(issuer).getHost())
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalStateException(
                    "`tincay.oidc.name` is `" + name + "`; give 1 to " + LONGEST_NAME + " characters");
        }
        return new Client(
                issuer,
                id,
                secret(environment),
                name,
                environment.getProperty("tincay.oidc.trust-mfa", Boolean.class, false),
                List.of(environment
                                .getProperty("tincay.oidc.mfa-acr", "")
                                .strip()
                                .split("\\s*,\\s*"))
                        .stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    private static String issuer(String given) {
        Optional<URI> issuer = Optional.of(given)
                .filter(each -> each.length() <= LONGEST)
                .flatMap(Client::address)
                .filter(each -> each.getRawQuery() == null && each.getRawFragment() == null);
        return issuer.filter(each -> isSafe(each, isLoopback(each)))
                .map(URI::toString)
                .orElseThrow(() -> new IllegalStateException("`tincay.oidc.issuer` is `" + given
                        + "`; give the issuer as the provider writes it, as `https://id.tincay.example/realms/so`;"
                        + " `http` is for this machine alone"));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI address, boolean plainHere) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || (plainHere && "http".equals(address.getScheme()) && isLoopback(address)));
    }

    private static boolean isLoopback(URI address) {
        String host = address.getHost();
        return host != null
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    /// Whether a part of the provider may be called there: by TLS, or on this machine when its issuer is here too.
    boolean mayCall(String endpoint) {
        return address(endpoint)
                .filter(each -> isSafe(each, issuer.startsWith("http:")))
                .isPresent();
    }

    private static String secret(Environment environment) {
        String given = environment.getProperty("tincay.oidc.client-secret", "").strip();
        String file =
                environment.getProperty("tincay.oidc.client-secret-file", "").strip();
        if (given.isEmpty() == file.isEmpty()) {
            throw new IllegalStateException("give the secret of the provider's client by one of"
                    + " `tincay.oidc.client-secret-file` and `TINCAY_OIDC_CLIENT_SECRET`");
        }
        String secret = file.isEmpty() ? given : read(Path.of(file));
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            throw new IllegalStateException("the secret of the provider's client has `" + secret.length()
                    + "` characters; give 1 to " + LONGEST_SECRET);
        }
        return secret;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "`tincay.oidc.client-secret-file` is `" + file + "`, which cannot be read", unreadable);
        }
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "Client[issuer=" + issuer + ", id=" + id + "]";
    }
}
