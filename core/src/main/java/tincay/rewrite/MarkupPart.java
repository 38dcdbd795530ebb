package tincay.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One XML part of a package, or an HTML page, with its words and where each of them stands: words that run over
/// several
/// runs, and words in attributes.
final class MarkupPart {
    private static final Pattern BREAK =
            Pattern.compile("</?(?:\\w+:)?(?:p|h|tab|br|cr|s|line-break|tr|tc|table-cell)\\b.*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern ENTITY = Pattern.compile("&(?:#x([0-9a-fA-F]+)|#(\\d+)|(lt|gt|amp|quot|apos));");

    private final String xml;
    private final StringBuilder words = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();
    private final List<int[]> tags = new ArrayList<>();

    private MarkupPart(String xml) {
        this.xml = xml;
    }

    static MarkupPart of(String xml) {
        MarkupPart part = new MarkupPart(xml);
        part.read();
        return part;
    }

    /// The words between the tags, a line break for each edge of a paragraph.
    String words() {
        return words.toString();
    }

    /// The markup with `fresh` in place of the words from `start` to `end`; no tag is touched, and the first of the
    /// runs
    /// that the old words stood in holds the new ones.
    String with(int start, int end, String fresh) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        String left = escaped(fresh);
        for (int i = start; i < end; i++) {
            int[] place = places.get(i);
            if (place[1] > place[0] && place[0] >= at) {
                out.append(xml, at, place[0]).append(left);
                left = "";
                at = place[1];
            }
        }
        return out.append(xml.substring(at)).toString();
    }

    private void read() {
        int at = 0;
        while (at < xml.length()) {
            if (xml.charAt(at) == '<') {
                at = tag(at);
            } else {
                at = character(at);
            }
        }
    }

    private int tag(int at) {
        if (xml.startsWith("<!--", at)) {
            int end = xml.indexOf("-->", at);
            tags.add(new int[] {at, end < 0 ? xml.length() : end + 3, 1});
            return end < 0 ? xml.length() : end + 3;
        }
        if (xml.startsWith("<![CDATA[", at)) {
            int end = xml.indexOf("]]>", at);
            int stop = end < 0 ? xml.length() : end;
            for (int i = at + 9; i < stop; i++) {
                put(xml.charAt(i), i, i + 1);
            }
            return end < 0 ? xml.length() : end + 3;
        }
        int end = at + 1;
        char quote = 0;
        while (end < xml.length() && (quote != 0 || xml.charAt(end) != '>')) {
            char each = xml.charAt(end);
            if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            }
            end++;
        }
        int stop = Math.min(xml.length(), end + 1);
        tags.add(new int[] {at, stop, 0});
        if (BREAK.matcher(xml).region(at, stop).matches()) {
            put('\n', at, at);
        }
        return stop;
    }

    private int character(int at) {
        Matcher entity = ENTITY.matcher(xml).region(at, Math.min(xml.length(), at + 12));
        if (xml.charAt(at) == '&' && entity.lookingAt()) {
            for (char each : decoded(entity).toCharArray()) {
                put(each, at, entity.end());
            }
            return entity.end();
        }
        put(xml.charAt(at), at, at + 1);
        return at + 1;
    }

    private void put(char each, int from, int to) {
        words.append(each);
        places.add(new int[] {from, to});
    }

    private static String decoded(Matcher entity) {
        if (entity.group(1) != null) {
            return Character.toString(Integer.parseInt(entity.group(1), 16) & 0x1FFFFF);
        }
        if (entity.group(2) != null) {
            return Character.toString(Integer.parseInt(entity.group(2)) & 0x1FFFFF);
        }
        return switch (entity.group(3)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&";
        };
    }

    /// The markup with all that `masks` names masked, and without comments.
    String masked(Masks masks) {
        List<int[]> cuts = new ArrayList<>();
        List<String> fills = new ArrayList<>();
        for (Masks.Hit hit : masks.hits(words.toString())) {
            boolean first = true;
            for (int i = hit.start(); i < hit.end(); i++) {
                int[] place = places.get(i);
                if (place[1] > place[0]) {
                    cuts.add(place);
                    fills.add(first ? hit.mask() : "");
                    first = false;
                }
            }
        }
        for (int[] tag : tags) {
            attributes(tag, masks, cuts, fills);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparingInt(i -> cuts.get(i)[0]));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i : order) {
            if (cuts.get(i)[0] >= at) {
                out.append(xml, at, cuts.get(i)[0]).append(fills.get(i));
                at = cuts.get(i)[1];
            }
        }
        return out.append(xml.substring(at)).toString();
    }

    /// Words in attribute values (alternative text, link targets), and comments as a whole.
    private void attributes(int[] tag, Masks masks, List<int[]> cuts, List<String> fills) {
        if (tag[2] == 1) {
            cuts.add(new int[] {tag[0], tag[1]});
            fills.add("");
            return;
        }
        Matcher attribute = ATTRIBUTE.matcher(xml).region(tag[0], tag[1]);
        while (attribute.find()) {
            String value = xml.substring(attribute.start(1) + 1, attribute.end(1) - 1);
            String plain =
                    ENTITY.matcher(value).replaceAll(found -> Matcher.quoteReplacement(decoded((Matcher) found)));
            if (!masks.hits(plain).isEmpty()
                    || !masks.hits(plain.replace("%20", " ").replace("%40", "@"))
                            .isEmpty()) {
                boolean address = plain.matches("(?is)(?:mailto|tel|https?|sms|zalo|file):.*");
                cuts.add(new int[] {attribute.start(1) + 1, attribute.end(1) - 1});
                fills.add(address ? "about:blank" : escaped(masks.apply(plain)));
            }
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
