package tincay.oidc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import tincay.oidc.NotSignedIn.Reason;
import tincay.people.Unguessable;
import tincay.trace.Occurrence;
import tincay.trace.Trace;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The OpenID provider of `tincay.oidc.issuer`: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0,
/// 3.1; RFC 7636; RFC 9700).
///
/// Nothing is asked of it before somebody presses the button: the platform starts and works without it.
@Component
@Conditional(WhereSetUp.class)
public class Provider {
    private static final int MOST_AT_ONCE = 8;
    private static final int LONGEST_SUBJECT = 255;
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final Client client;
    private final Bounded bounded;
    private final Trace trace;
    private final Clock clock;
    private final Semaphore calls = new Semaphore(MOST_AT_ONCE);
    private volatile Optional<Known> known = Optional.empty();

    /// @param patience how long one answer of the provider is waited for
    /// @throws IllegalStateException if a setting cannot be used
    Provider(
            Environment environment, @Value("${tincay.oidc.patience:5s}") Duration patience, Trace trace, Clock clock) {
        this.client = Client.of(environment);
        this.bounded = new Bounded(patience);
        this.trace = trace;
        this.clock = clock;
    }

    /// What the provider says about itself (OpenID Connect Discovery 1.0), as of `at`.
    ///
    /// @param namesItself whether every answer carries the issuer (RFC 9207)
    private record Known(
            ClientRegistration registration,
            OidcAuthorizationCodeAuthenticationProvider proof,
            boolean namesItself,
            Instant at) {}

    /// As people know it.
    public String name() {
        return client.name();
    }

    public String issuer() {
        return client.issuer();
    }

    /// Sends a browser there.
    ///
    /// @param back the address here that it comes back to
    /// @param anew whether the provider has to ask who it is, even if it knows
    /// @throws NotSignedIn if the provider cannot be asked
    public Departure depart(String back, boolean anew) {
        ClientRegistration registration = calling(this::known).registration();
        String nonce = Unguessable.text();
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(said(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(back)
                .scopes(Set.of("openid"))
                .state(Unguessable.text())
                .attributes(kept -> kept.put(OidcParameterNames.NONCE, nonce))
                .additionalParameters(sent -> {
                    sent.put(OidcParameterNames.NONCE, hash(nonce));
                    if (anew) {
                        sent.put("prompt", "login");
                    }
                });
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        return new Departure(request.build(), clock.instant());
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNull(value, "the provider does not say where");
    }

    private static String hash(String nonce) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(nonce.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", missing);
        }
    }

    /// Who came back, by the provider's signed word alone.
    ///
    /// @throws NotSignedIn if it cannot be had or is not proved
    public Identity arrive(Departure departure, Answer answer) {
        if (!departure.fits(answer, clock.instant())) {
            throw new NotSignedIn(Reason.OUT_OF_TURN);
        }
        return calling(() -> {
            Known provider = known();
            if (provider.namesItself() || !answer.issuer().isEmpty()) {
                require(answer.issuer().equals(client.issuer()), Reason.NOT_BELIEVED);
            }
            require(!answer.code().isEmpty(), Reason.DECLINED);
            OAuth2AuthorizationRequest request = departure.request();
            OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(answer.code())
                    .redirectUri(said(request.getRedirectUri()))
                    .state(answer.state())
                    .build();
            OAuth2LoginAuthenticationToken proved =
                    (OAuth2LoginAuthenticationToken) Objects.requireNonNull(provider.proof()
                            .authenticate(new OAuth2LoginAuthenticationToken(
                                    provider.registration(), new OAuth2AuthorizationExchange(request, response))));
            return identity(((DefaultOidcUser) Objects.requireNonNull(proved.getPrincipal())).getIdToken());
        });
    }

    private Identity identity(OidcIdToken token) {
        String subject = Optional.ofNullable(token.getSubject()).orElse("");
        require(subject.matches("[ -~]{1," + LONGEST_SUBJECT + "}"), Reason.NOT_BELIEVED);
        boolean multiFactor = client.trustsMultiFactor()
                && (Optional.ofNullable(token.getAuthenticationMethods())
                                .orElse(List.of())
                                .contains("mfa")
                        || Optional.ofNullable(token.getAuthenticationContextClass())
                                .filter(client.multiFactorClasses()::contains)
                                .isPresent());
        return new Identity(client.issuer(), subject, multiFactor);
    }

    private static void require(boolean holds, Reason reason) {
        if (!holds) {
            throw new NotSignedIn(reason);
        }
    }

    /// Whatever a hostile or broken provider makes the libraries throw, nobody is signed in; more than eight calls at
    /// once
    /// are not waited for.
    private <T> T calling(Supplier<T> call) {
        require(calls.tryAcquire(), Reason.UNREACHABLE);
        try {
            return call.get();
        } catch (NotSignedIn refused) {
            throw refused;
        } catch (RuntimeException failed) {
            boolean unheard = causes(failed).anyMatch(each -> each instanceof IOException || each instanceof Unusable);
            trace.failed(Occurrence.PROVIDER_FAILED, failed);
            throw new NotSignedIn(unheard ? Reason.UNREACHABLE : Reason.NOT_BELIEVED, failed);
        } finally {
            calls.release();
        }
    }

    private static java.util.stream.Stream<Throwable> causes(Throwable failed) {
        return java.util.stream.Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(20);
    }

    /// The provider said something about itself that cannot be used.
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String why) {
            super(why);
        }

        Unusable(RuntimeException cause) {
            super(cause);
        }
    }

    private Known known() {
        Optional<Known> last = known.filter(each -> each.at().plus(LIFE).isAfter(clock.instant()));
        if (last.isPresent()) {
            return last.get();
        }
        Known fresh = discovered();
        known = Optional.of(fresh);
        return fresh;
    }

    private Known discovered() {
        RestClient rest = RestClient.builder().requestInterceptor(bounded).build();
        byte[] json = Objects.requireNonNullElse(
                rest.get()
                        .uri(java.net.URI.create(
                                client.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                        .retrieve()
                        .onStatus(status -> !status.is2xxSuccessful(), (request, response) -> {
                            throw new IOException("the provider answers `" + response.getStatusCode() + "`");
                        })
                        .body(byte[].class),
                new byte[0]);
        try {
            return known(JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (RuntimeException unusable) {
            throw new Unusable(unusable);
        }
    }

    private Known known(Map<String, Object> said) {
        if (!client.issuer().equals(said.get("issuer"))) {
            throw new Unusable("another issuer");
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId("provider")
                .clientId(client.id())
                .clientSecret(client.secret())
                .redirectUri("{baseUrl}")
                .scope("openid")
                .build();
        ClientRegistration.ProviderDetails at = registration.getProviderDetails();
        for (String endpoint : List.of(at.getAuthorizationUri(), at.getTokenUri(), said(at.getJwkSetUri()))) {
            if (!client.mayCall(endpoint)) {
                throw new Unusable("an endpoint that is not `https`");
            }
        }
        return new Known(
                registration,
                proof(registration),
                Boolean.TRUE.equals(said.get("authorization_response_iss_parameter_supported")),
                clock.instant());
    }

    private OidcAuthorizationCodeAuthenticationProvider proof(ClientRegistration registration) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .requestInterceptor(bounded)
                .build());
        NimbusJwtDecoder decoder = decoder(registration);
        var proof = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, arrived -> new DefaultOidcUser(Set.of(), arrived.getIdToken()));
        proof.setJwtDecoderFactory(each -> decoder);
        return proof;
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration) {
        RestTemplate keys = new RestTemplate();
        keys.setInterceptors(List.of(bounded));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        said(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(each -> each.addAll(ALGORITHMS))
                .restOperations(keys)
                .build();
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClockSkew(SKEW);
        claims.setClock(clock);
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
