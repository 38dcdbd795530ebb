package tincay.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Hands one mail to the mail server (RFC 5321); set up by `spring.mail.host`, `tincay.mail.from` and
/// `tincay.public-address`.
@Component
public class Sender {
    private final Optional<JavaMailSender> server;
    private final String from;
    private final String address;
    private final Duration patience;
    private final MessageSource words;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @throws IllegalStateException if a mail server is given, but not what its mails must carry
    Sender(
            ObjectProvider<JavaMailSender> servers,
            @Value("${tincay.mail.from:}") String from,
            @Value("${tincay.public-address:}") String address,
            @Value("${tincay.mail.patience:30s}") Duration patience,
            MessageSource words) {
        this.server = Optional.ofNullable(servers.getIfAvailable());
        this.from = from;
        this.address = address.replaceFirst("/+$", "");
        this.patience = patience;
        this.words = words;
        if (server.isPresent()) {
            if (!isAddress(from)) {
                throw new IllegalStateException(
                        "`spring.mail.host` is set, but `tincay.mail.from` is `" + from + "`; give a mail address");
            }
            if (!isPage(this.address)) {
                throw new IllegalStateException("`spring.mail.host` is set, but `tincay.public-address` is `" + address
                        + "`; give the address that people open, as `https://tincay.example`");
            }
        }
    }

    /// What one mail says and to whom.
    record Letter(UUID id, String to, Locale language, Notice.Kind kind, String agency, UUID dossier) {}

    /// What became of one attempt.
    sealed interface Outcome {
        record Sent() implements Outcome {}

        /// The server knows the recipient and will not have them: trying again is of no use.
        record Refused(String why) implements Outcome {}

        /// It may work later.
        record Failed(String why) implements Outcome {}
    }

    boolean isSetUp() {
        return server.isPresent();
    }

    Duration patience() {
        return patience;
    }

    /// Waits for the server no longer than `tincay.mail.patience`, however slowly it speaks.
    Outcome send(Letter letter) {
        if (!isAddress(letter.to())) {
            return new Outcome.Refused("not a mail address");
        }
        Future<?> sending = threads.submit(() -> server.orElseThrow().send(message(letter)));
        try {
            sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Sent();
        } catch (TimeoutException slow) {
            sending.cancel(true);
            return new Outcome.Failed("no answer in " + patience.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Failed("stopped");
        } catch (ExecutionException broken) {
            return outcome(broken.getCause());
        }
    }

    private static Outcome outcome(@org.jspecify.annotations.Nullable Throwable cause) {
        String why = cause == null ? "" : cause.getClass().getSimpleName();
        boolean permanent = cause instanceof MailSendException failed
                && Arrays.stream(failed.getMessageExceptions())
                        .flatMap(Sender::chain)
                        .anyMatch(each ->
                                each instanceof SendFailedException refused && isNamed(refused.getInvalidAddresses()));
        return permanent ? new Outcome.Refused("recipient refused") : new Outcome.Failed(why);
    }

    private static boolean isNamed(jakarta.mail.Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first,
                java.util.Objects::nonNull,
                each -> each instanceof MessagingException mail ? mail.getNextException() : null);
    }

    /// The same letter has the same Message-ID (RFC 5322, 3.6.4), so that a mail system drops one that was handed over
    /// twice.
    private MimeMessage message(Letter letter) {
        MimeMessage message = server.orElseThrow().createMimeMessage();
        try {
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(subject(letter), StandardCharsets.UTF_8.name());
            message.setText(text(letter), StandardCharsets.UTF_8.name());
            message.setHeader("Message-ID", "<" + letter.id() + from.substring(from.lastIndexOf('@')) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().getLanguage());
            return message;
        } catch (MessagingException unfit) {
            throw new MailSendException("the mail cannot be written", unfit);
        }
    }

    String subject(Letter letter) {
        return words.getMessage(
                "mail.subject." + letter.kind(), new Object[] {line(letter.agency())}, letter.language());
    }

    String text(Letter letter) {
        return words.getMessage(
                "mail.text",
                new Object[] {subject(letter), address + "/dossiers/" + letter.dossier(), address + "/notices"},
                letter.language());
    }

    /// One line, whatever was entered: nothing in a name begins another header (CWE-93).
    private static String line(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static boolean isAddress(String text) {
        if (!text.matches("[!-~]{1,64}@[A-Za-z0-9.-]{1,189}")) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return text.indexOf('@') == text.lastIndexOf('@') && !text.contains("\"");
        } catch (MessagingException malformed) {
            return false;
        }
    }

    private static boolean isPage(String text) {
        try {
            URI address = URI.create(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
