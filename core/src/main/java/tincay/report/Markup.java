package tincay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Well-formed markup in the making: every word that goes in is escaped.
public final class Markup {
    private final StringBuilder out = new StringBuilder(8192);

    /// Opens `tag`, written with its attributes (`p class="lead"`); attribute values must be our own.
    public Markup open(String tag) {
        out.append('<').append(tag).append('>');
        return this;
    }

    public Markup close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /// Words between tags.
    public Markup words(String words) {
        escape(Visible.of(words));
        return this;
    }

    /// One element that holds only words.
    public Markup element(String tag, String words) {
        int blank = tag.indexOf(' ');
        return open(tag).words(words).close(blank < 0 ? tag : tag.substring(0, blank));
    }

    Markup newLine() {
        out.append('\n');
        return this;
    }

    /// Markup of our own, as it is.
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// `words` escaped for an attribute in double quotes.
    static String attribute(String words) {
        return new Markup().words(words).toString();
    }

    /// A text file that ships with the program.
    public static String resource(String name) {
        try (InputStream stream = Markup.class.getResourceAsStream("/tincay/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("`" + name + "` is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void escape(String words) {
        for (int at = 0; at < words.length(); at++) {
            char unit = words.charAt(at);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(unit);
            }
        }
    }
}
