package tincay.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The programs' way in: a token and nothing else, only below `/api`, and only where its scopes reach.
@Configuration
class Entrance implements WebMvcConfigurer {
    static final String SPECIFICATION = "/api/openapi.json";

    /// Without cookies there is nothing a foreign page could ride on: no CSRF token is asked for.
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            Tokens tokens,
            Problems problems,
            @Value("${tincay.api.burst:120}") int burst,
            @Value("${tincay.api.per-second:10}") double perSecond)
            throws Exception {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(SPECIFICATION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new TokenFilter(tokens, new Pace(burst, perSecond), problems), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'; sandbox")))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> TokenFilter.refuse(request, response, problems))
                        .accessDeniedHandler(
                                (request, response, failure) -> problems.tell(request, response, Problem.NO_SCOPE, "")))
                .build();
    }

    @Bean
    RequestRejectedHandler rejected(Problems problems) {
        HttpStatusRequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
        return (request, response, failure) -> {
            if (Problems.isOurs(request)) {
                problems.tell(request, response, Problem.MALFORMED, "");
            } else {
                pages.handle(request, response, failure);
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Reach()).addPathPatterns("/api/**").excludePathPatterns(SPECIFICATION);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Present());
    }

    /// Stops a token where its scopes end.
    private record Reach() implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method) {
                Needs needs = method.getMethodAnnotation(Needs.class);
                boolean reaches = needs != null
                        && request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller
                        && Arrays.stream(needs.value()).anyMatch(caller.token().scopes()::contains);
                if (!reaches) {
                    throw new Problem.Met(Problem.NO_SCOPE, needs == null ? "" : asked(needs));
                }
            }
            return true;
        }

        private static String asked(Needs needs) {
            return "needs "
                    + String.join(
                            " or ",
                            Arrays.stream(needs.value())
                                    .map(scope -> "`" + scope.code() + "`")
                                    .toList());
        }
    }

    private record Present() implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Caller.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
            Object caller = request.getAttribute(Caller.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            if (caller == null) {
                throw new Problem.Met(Problem.NO_TOKEN, "");
            }
            return caller;
        }
    }
}
