package tincay.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// JSON with exactly one spelling for each value (RFC 8785). Of its values a log entry needs three: text, list and
/// object; numbers, `true`, `false` and `null` are refused, so that no two readers can disagree about one.
sealed interface Json {
    int DEEPEST = 8;

    record Text(String value) implements Json {}

    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Members in the order of RFC 8785: by the UTF-16 code units of their names, as `String` compares.
    record Members(SortedMap<String, Json> values) implements Json {}

    /// Reads canonical JSON.
    ///
    /// @throws Malformed if it is no JSON, another spelling of it, deeper than 8, or has a value that is refused
    static Json parse(String text) throws Malformed {
        Reader reader = new Reader(text);
        Json value = reader.value(0);
        if (reader.at != text.length() || !value.write().equals(text)) {
            throw new Malformed("JSON that is not in the canonical form of RFC 8785");
        }
        return value;
    }

    default String write() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (this) {
            case Text text -> quote(text.value(), out);
            case Items items -> {
                String separator = "[";
                for (Json each : items.values()) {
                    out.append(separator);
                    each.write(out);
                    separator = ",";
                }
                out.append(items.values().isEmpty() ? "[]" : "]");
            }
            case Members members -> {
                String separator = "{";
                for (var each : members.values().entrySet()) {
                    out.append(separator);
                    quote(each.getKey(), out);
                    out.append(':');
                    each.getValue().write(out);
                    separator = ",";
                }
                out.append(members.values().isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"', '\\' -> out.append('\\').append((char) unit);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < 0x20) {
                        out.append("\\u00").append(unit < 0x10 ? "0" : "1").append(Character.forDigit(unit % 16, 16));
                    } else {
                        out.append((char) unit);
                    }
                }
            }
        });
        out.append('"');
    }

    /// A strict reader; whether the spelling is canonical is decided by writing the value again.
    final class Reader {
        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private Json value(int depth) throws Malformed {
            if (depth > DEEPEST) {
                throw new Malformed("JSON nested deeper than " + DEEPEST);
            }
            return switch (peek()) {
                case '"' -> new Text(string());
                case '[' -> items(depth);
                case '{' -> members(depth);
                default -> throw wrong(peek());
            };
        }

        private Items items(int depth) throws Malformed {
            List<Json> values = new ArrayList<>();
            at++;
            while (peek() != ']') {
                if (!values.isEmpty()) {
                    take(',');
                }
                values.add(value(depth + 1));
            }
            at++;
            return new Items(values);
        }

        private Members members(int depth) throws Malformed {
            SortedMap<String, Json> values = new TreeMap<>();
            at++;
            while (peek() != '}') {
                if (!values.isEmpty()) {
                    take(',');
                }
                String name = string();
                take(':');
                if (values.containsKey(name)) {
                    throw new Malformed("JSON with two members of one name: `" + Malformed.shown(name) + "`");
                }
                values.put(name, value(depth + 1));
            }
            at++;
            return new Members(values);
        }

        private String string() throws Malformed {
            take('"');
            StringBuilder value = new StringBuilder();
            while (peek() != '"') {
                char unit = text.charAt(at++);
                if (unit < 0x20) {
                    throw wrong(unit);
                }
                value.append(unit == '\\' ? escaped() : unit);
            }
            at++;
            if (value.codePoints().anyMatch(each -> each >= 0xD800 && each <= 0xDFFF)) {
                throw new Malformed("JSON with half a character");
            }
            return value.toString();
        }

        private char escaped() throws Malformed {
            char unit = peek();
            at++;
            return switch (unit) {
                case '"', '\\', '/' -> unit;
                case 'b' -> '\b';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'f' -> '\f';
                case 'r' -> '\r';
                case 'u' -> {
                    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                        throw wrong(unit);
                    }
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> throw wrong(unit);
            };
        }

        private char peek() throws Malformed {
            if (at >= text.length()) {
                throw new Malformed("JSON that ends too early");
            }
            return text.charAt(at);
        }

        private void take(char wanted) throws Malformed {
            if (peek() != wanted) {
                throw wrong(peek());
            }
            at++;
        }

        private Malformed wrong(char unit) {
            return new Malformed("not expected in the JSON of an entry, at character " + at + ": `"
                    + Malformed.shown(String.valueOf(unit)) + "`");
        }
    }
}
