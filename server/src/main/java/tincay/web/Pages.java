package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import tincay.account.Accounts;
import tincay.notice.Notices;
import tincay.people.People;
import tincay.people.Person;
import tincay.trace.Trace;

/// What every page has: the person as they are at this moment, and the language.
@Configuration
class Pages implements WebMvcConfigurer {
    private final People people;
    private final Notices notices;
    private final Accounts accounts;

    Pages(People people, Notices notices, Accounts accounts) {
        this.people = people;
        this.notices = notices;
        this.accounts = accounts;
    }

    /// The account was closed or locked since the person signed in.
    static final class SignedOut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// A second factor must be set up before anything else.
    static final class FactorNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Present(people, accounts));
        resolvers.add(new Proofs());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).excludePathPatterns("/api/**");
        registry.addInterceptor(new OnEveryPage(notices, accounts)).excludePathPatterns("/api/**");
    }

    /// Vietnamese unless the reader chose otherwise.
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Locale.of("vi"));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /// Every page that knows its person shows how many notices they have not read, and asks for the proofs they have.
    private record OnEveryPage(Notices notices, Accounts accounts) implements HandlerInterceptor {
        @Override
        public void postHandle(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @org.jspecify.annotations.Nullable ModelAndView page) {
            if (page != null && page.getModel().get("person") instanceof Person person) {
                page.addObject("unread", notices.unread(person));
                page.addObject("factors", accounts.factors(person));
            }
        }
    }

    /// Reads the person anew for every request, so that a role taken away is gone at once.
    private record Present(People people, Accounts accounts) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Person.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null) {
                throw new SignedOut();
            }
            Person person = people.account(authentication.getName())
                    .filter(People.Account::open)
                    .map(People.Account::person)
                    .orElseThrow(SignedOut::new);
            if (!parameter.getContainingClass().equals(AccountPages.class)
                    && accounts.requireSecondFactor()
                    && accounts.factors(person).passwordOnly()) {
                throw new FactorNeeded();
            }
            Trace.by(person.agency(), person.roles());
            return person;
        }
    }
}
