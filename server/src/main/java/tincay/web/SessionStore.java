package tincay.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import tincay.account.Stamp;

/// Where sessions are: in the database, so that every node knows who is signed in.
///
/// Their content is closed and their cookies are stamped with a key outside of it: whoever reads the database signs in
/// as nobody. Nothing is read back but the classes that we put in.
@Configuration
class SessionStore {
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter("maxdepth=30;maxrefs=10000;"
            + "maxarray=100000;java.lang.*;java.net.URI;java.time.*;java.util.*;java.util.concurrent.*;"
            + "org.springframework.security.core.**;org.springframework.security.authentication.*;"
            + "org.springframework.security.web.csrf.*;org.springframework.security.web.savedrequest.*;"
            + "org.springframework.security.oauth2.core.**;org.springframework.util.*;"
            + "org.springframework.web.servlet.FlashMap;tincay.web.*;tincay.oidc.*;!*");

    private final Stamp stamp;

    SessionStore(Stamp stamp) {
        this.stamp = stamp;
    }

    /// Two requests of one browser may add the same attribute at once.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> forPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @SuppressWarnings("NullAway") // a converter may answer null
    ConversionService springSessionConversionService() {
        GenericConversionService closed = new GenericConversionService();
        closed.addConverter(Object.class, byte[].class, value -> stamp.close(bytes(value)));
        closed.addConverter(byte[].class, Object.class, this::read);
        return closed;
    }

    /// @param address what people open: where that is `https`, the cookie goes nowhere else
    @Bean
    CookieSerializer cookies(@Value("${tincay.public-address:}") String address) {
        DefaultCookieSerializer plain = new DefaultCookieSerializer();
        plain.setCookieName("tincay");
        plain.setUseHttpOnlyCookie(true);
        plain.setSameSite("Lax");
        if (address.startsWith("https:")) {
            plain.setUseSecureCookie(true);
        }
        return new Stamped(plain, stamp);
    }

    private record Stamped(CookieSerializer plain, Stamp stamp) implements CookieSerializer {
        @Override
        public void writeCookieValue(CookieValue value) {
            String id = value.getCookieValue();
            plain.writeCookieValue(
                    new CookieValue(value.getRequest(), value.getResponse(), id.isEmpty() ? "" : stamp.stamped(id)));
        }

        @Override
        public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
            return plain.readCookieValues(request).stream()
                    .flatMap(value -> stamp.read(value).stream())
                    .toList();
        }
    }

    private static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        } catch (IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
        return bytes.toByteArray();
    }

    /// What this release cannot read counts as not there: its person signs in anew.
    private @Nullable Object read(byte[] content) {
        return stamp.open(content)
                .map(bytes -> {
                    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                        objects.setObjectInputFilter(OURS);
                        return objects.readObject();
                    } catch (IOException | ClassNotFoundException ofAnotherRelease) {
                        return null;
                    }
                })
                .orElse(null);
    }
}
