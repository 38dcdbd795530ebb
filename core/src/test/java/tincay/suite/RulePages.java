package tincay.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import tincay.check.RuleId;

/// The page of each rule under `docs/rules`, printed from its texts and its first example.
final class RulePages {
    private RulePages() {}

    /// The examples of a rule, the first to be found first.
    static List<String> examples(RuleId rule) {
        return read("/tincay/rules/" + rule + ".txt").lines().toList();
    }

    static Properties messages(String language) {
        try (InputStream in = open("/tincay/messages_" + language + ".properties")) {
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String page(RuleId rule) {
        StringBuilder page = new StringBuilder("# `" + rule + "`\n\n");
        page.append("Severity by default: **")
                .append(Policy.standard().of(rule).name().toLowerCase(Locale.ROOT))
                .append("**\n\n");
        page.append("Example, the place that is found between ⟦ and ⟧:\n\n> ")
                .append(examples(rule).getFirst())
                .append("\n\n");
        for (String language : List.of("vi", "en")) {
            Properties messages = messages(language);
            page.append("## ").append(messages.getProperty(rule + ".summary")).append("\n\n");
            page.append("`").append(messages.getProperty(rule + ".message")).append("`\n\n");
            page.append(messages.getProperty(rule + ".advice")).append("\n\n");
            page.append(language.equals("vi") ? "Căn cứ: " : "Basis: ")
                    .append(messages.getProperty(rule + ".basis"))
                    .append("\n\n");
        }
        return page.toString().strip() + "\n";
    }

    private static String read(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(RulePages.class.getResourceAsStream(resource), resource);
    }
}
