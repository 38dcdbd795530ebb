package tincay.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import tincay.text.Aside;

/// What the `<style>` rules and the own style of each element of a page say about sight; the later word counts.
final class HtmlStyles {
    private static final int MOST_RULES = 2_000;
    private static final Pattern RULE = Pattern.compile("([^{}]++)\\{([^{}]*+)\\}");
    private static final Pattern TINY = Pattern.compile("(0|0?\\.\\d+|1)(px|pt|%)?|(0|0?\\.0\\d*)r?em");
    private static final Pattern FAR = Pattern.compile("-\\d{4,}(px|pt)?");
    private static final Pattern ZERO = Pattern.compile("0(\\.0*)?");
    private static final Set<String> AWAY = Set.of("left", "top", "text-indent", "margin-left");
    private static final Set<String> SIGHT = Set.of(
            "display",
            "visibility",
            "opacity",
            "font-size",
            "left",
            "top",
            "text-indent",
            "margin-left",
            "color",
            "background",
            "background-color");

    private final Map<Element, Map<String, String>> ruled = new HashMap<>();

    HtmlStyles(Element page) throws Unreadable {
        int rules = 0;
        for (Element style : page.select("style")) {
            String media = style.attr("media").toLowerCase(Locale.ROOT);
            Matcher rule = RULE.matcher(media.equals("print") ? "" : screen(style.data()));
            while (rule.find() && rules++ < MOST_RULES) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new Unreadable(Refusal.TIME_LIMIT, "stopped at the time limit");
                }
                apply(page, rule.group(1).strip(), declarations(rule.group(2)));
            }
        }
    }

    Optional<Aside.Kind> outOfSight(Element element) {
        Map<String, String> said = new HashMap<>(ruled.getOrDefault(element, Map.of()));
        said.putAll(declarations(element.attr("style")));
        if (element.hasAttr("hidden")
                || said.getOrDefault("display", "").equals("none")
                || said.getOrDefault("visibility", "").equals("hidden")
                || ZERO.matcher(said.getOrDefault("opacity", "")).matches()) {
            return Optional.of(Aside.Kind.HIDDEN);
        }
        if (TINY.matcher(said.getOrDefault("font-size", "")).matches()) {
            return Optional.of(Aside.Kind.TINY);
        }
        if (AWAY.stream()
                .anyMatch(side -> FAR.matcher(said.getOrDefault(side, "")).matches())) {
            return Optional.of(Aside.Kind.OFF_PAGE);
        }
        String ink = color(said.getOrDefault("color", ""));
        String paper = color(said.getOrDefault("background-color", said.getOrDefault("background", "#fff")));
        return !ink.isEmpty() && ink.equals(paper) ? Optional.of(Aside.Kind.WHITE) : Optional.empty();
    }

    private void apply(Element page, String selector, Map<String, String> declarations) {
        if (declarations.isEmpty()) {
            return;
        }
        try {
            for (Element element : page.select(selector)) {
                ruled.computeIfAbsent(element, fresh -> new HashMap<>()).putAll(declarations);
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return;
        }
    }

    /// The rules without comments and without what holds for paper only.
    private static String screen(String rules) {
        return rules.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?i)@media\\s+print\\s*\\{(?:[^{}]*+\\{[^{}]*+\\})*+[^{}]*+\\}", "")
                .replaceAll("@(?:import|charset)[^;{}]*+;", "");
    }

    private static Map<String, String> declarations(String style) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            String name = colon < 0 ? "" : declaration.substring(0, colon).strip();
            if (SIGHT.contains(name)) {
                said.put(
                        name,
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .replaceAll("\\s+", ""));
            }
        }
        return said;
    }

    private static String color(String value) {
        return switch (value) {
            case "white", "#fff", "rgb(255,255,255)" -> "#ffffff";
            case "black", "#000", "rgb(0,0,0)" -> "#000000";
            default -> value;
        };
    }
}
