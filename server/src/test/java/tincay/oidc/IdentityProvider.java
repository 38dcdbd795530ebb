package tincay.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tincay.Platform.Browser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A real identity provider (Spring Authorization Server) on a port of its own, which can be told to misbehave.
public final class IdentityProvider implements AutoCloseable {
    public static final String CLIENT = "tincay";
    public static final String SECRET = "mật khẩu của máy khách, 100 %:/?";
    public static final String PASSWORD = "three-birds-on-a-branch";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final RSAKey key = fresh("provider");
    private final Map<String, Reply> instead = new ConcurrentHashMap<>();
    private volatile UnaryOperator<String> idTokens = token -> token;
    private volatile java.util.Optional<AnnotationConfigServletWebServerApplicationContext> running =
            java.util.Optional.empty();

    /// What is answered in place of the right thing.
    @FunctionalInterface
    public interface Reply {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /// Not started yet: nobody listens on its port.
    public IdentityProvider() {
        this.port = freePort();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    public static RSAKey fresh(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    public RSAKey key() {
        return key;
    }

    /// @param users who have an account there
    /// @param back the addresses that browsers may be sent back to
    public void start(List<String> users, List<String> back) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(IdentityProvider.class, () -> this);
        context.registerBean(TomcatServletWebServerFactory.class, () -> {
            var tomcat = new TomcatServletWebServerFactory(port);
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        });
        context.registerBean(
                UserDetailsService.class,
                () -> new InMemoryUserDetailsManager(users.stream()
                        .map(user -> User.withUsername(user)
                                .password("{noop}" + PASSWORD)
                                .build())
                        .toArray(UserDetails[]::new)));
        context.registerBean(
                RegisteredClientRepository.class,
                () -> new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUris(all -> all.addAll(back))
                        .scope("openid")
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                        .build()));
        context.register(Parts.class);
        context.refresh();
        running = java.util.Optional.of(context);
    }

    /// What the provider is made of. No bean of the platform's: nothing scans for it.
    @EnableWebSecurity
    static class Parts {
        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(
                            each -> each.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys(IdentityProvider provider) {
            return new ImmutableJWKSet<>(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings(IdentityProvider provider) {
            return AuthorizationServerSettings.builder()
                    .issuer(provider.issuer())
                    .build();
        }

        @Bean
        FilterRegistrationBean<OncePerRequestFilter> misbehaviour(IdentityProvider provider) {
            FilterRegistrationBean<OncePerRequestFilter> filter =
                    new FilterRegistrationBean<>(new OncePerRequestFilter() {
                        @Override
                        protected void doFilterInternal(
                                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                                throws ServletException, IOException {
                            provider.answer(request, response, chain);
                        }
                    });
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Reply other = instead.get(request.getRequestURI());
        if (other != null) {
            other.write(request, response);
        } else if (request.getRequestURI().equals("/oauth2/token")) {
            ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, kept);
            byte[] said = kept.getContentAsByteArray();
            if (JsonMapper.shared().readTree(said) instanceof ObjectNode json && json.has("id_token")) {
                json.put("id_token", idTokens.apply(json.path("id_token").asString()));
                kept.resetBuffer();
                kept.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
            }
            kept.copyBodyToResponse();
        } else {
            chain.doFilter(request, response);
        }
    }

    /// From now on ID tokens leave changed.
    public void idTokens(UnaryOperator<String> change) {
        idTokens = change;
    }

    /// From now on `path` answers so.
    public void instead(String path, Reply reply) {
        instead.put(path, reply);
    }

    /// Back to what a good provider does.
    public void mend() {
        instead.clear();
        idTokens = token -> token;
    }

    /// Signs `user` in at the provider, where `address` leads, and tells where the provider sends the browser.
    public URI signIn(Browser browser, String address, String user) {
        HttpResponse<String> first = get(browser, address);
        if (!location(first).getPath().equals("/login")) {
            return location(first);
        }
        Matcher token = TOKEN.matcher(get(browser, issuer() + "/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the provider shows no form");
        }
        String form =
                "username=" + encoded(user) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> in = browser.send(HttpRequest.newBuilder(URI.create(issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        return location(get(browser, location(in).toString()));
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(Browser browser, String address) {
        return browser.send(HttpRequest.newBuilder(URI.create(issuer()).resolve(address))
                .header("Accept", "text/html")
                .build());
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body())));
    }

    @Override
    public void close() {
        running.ifPresent(AnnotationConfigServletWebServerApplicationContext::close);
    }
}
