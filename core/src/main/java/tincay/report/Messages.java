package tincay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Every text a person reads, by key, in one language.
///
/// Values hold named placeholders (`{number}`); the result is plain text, escaped by whoever writes a format.
public final class Messages {
    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /// The shipped texts of `language`.
    public static Messages in(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (String file : new String[] {"messages", "report", "cli", "refusals", "sheet"}) {
            texts.putAll(read("/tincay/" + file + "_" + language.tag() + ".properties"));
        }
        return new Messages(language, texts);
    }

    /// Just these texts.
    public static Messages of(Language language, Map<String, String> texts) {
        return new Messages(language, texts);
    }

    public Language language() {
        return language;
    }

    /// The text of `key`.
    ///
    /// @throws IllegalStateException if there is none
    public String text(String key) {
        return text(key, Map.of());
    }

    /// The text of `key` with its placeholders filled.
    ///
    /// @throws IllegalStateException if there is no such text, or it names a placeholder that `arguments` lacks
    public String text(String key, Map<String, String> arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for `" + key + "` in " + language.tag());
        }
        return fill(key, pattern, arguments);
    }

    /// The text of `key`, if there is one.
    public Optional<String> find(String key, Map<String, String> arguments) {
        return Optional.ofNullable(texts.get(key)).map(pattern -> fill(key, pattern, arguments));
    }

    /// The text for `count` things: English has one form for a single thing (`key.one`).
    public String count(String key, int count) {
        String chosen = count == 1 && texts.containsKey(key + ".one") ? key + ".one" : key;
        return text(chosen, Map.of("count", number(count)));
    }

    /// `count` with its thousands apart: `9.184` in Vietnamese, `9,184` in English.
    public String number(int count) {
        String digits = Integer.toString(count);
        String separator = language == Language.VI ? "." : ",";
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    private static String fill(String key, String pattern, Map<String, String> arguments) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int from = 0;
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("text of `" + key + "` opens a placeholder and does not close it");
            }
            String name = pattern.substring(open + 1, close);
            String value = arguments.get(name);
            if (value == null) {
                throw new IllegalStateException("text of `" + key + "` wants `" + name + "`, which is not given");
            }
            filled.append(pattern, from, open).append(value);
            from = close + 1;
            open = pattern.indexOf('{', from);
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    static Map<String, String> read(String resource) {
        try (InputStream stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("`" + resource + "` is missing from the program");
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
