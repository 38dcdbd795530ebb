package tincay.browser;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tincay.Platform;

/// Every page there is: the routes of the server and all links from them, for each role, one stop for each shape.
final class Walk {
    private static final List<String> ROLES =
            List.of("", "drafter", "unit-head", "reviewer", "head", "clerk", "inspector", "administrator");
    private static final List<String> BESIDE_THE_ROUTES = List.of(
            "/sign-in?error", "/sign-in?out", "/verify/standing?entry=0", "/nowhere", "/dossiers/" + new UUID(7, 7));

    private static @org.jspecify.annotations.Nullable Walk one;

    private final Platform platform;
    private final List<PathPattern> routes;
    private final Set<PathPattern> reached = new HashSet<>();
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    /// @param login empty for somebody who did not sign in
    /// @param hostile where words of people would break the page if they could
    record Stop(String login, String path, boolean hostile) {}

    private Walk(Platform platform) {
        this.platform = platform;
        this.routes = mapping(platform).getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().equals("tincay.web"))
                .map(Map.Entry::getKey)
                .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
                        || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(paths -> paths == null ? java.util.stream.Stream.of() : paths.getPatterns().stream())
                .toList();
        List<String> confirmed = List.of("unit-head unit-check", "reviewer confirm");
        List<String> numbered = List.of("unit-head unit-check", "reviewer confirm", "head approve", "clerk issue");
        withdraw(Hostile.dossiers(
                        platform,
                        List.of(
                                List.of("drafter emergency"),
                                List.of("drafter emergency", "head emergency-open"),
                                List.of("unit-head return"),
                                List.of("unit-head unit-check"),
                                confirmed,
                                numbered))
                .getLast());
        ROLES.forEach(this::follow);
    }

    private static RequestMappingHandlerMapping mapping(Platform platform) {
        return java.util.Objects.requireNonNull(
                        platform.bean(DispatcherServlet.class).getWebApplicationContext())
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    static Walk one() {
        Walk made = one;
        if (made == null) {
            made = new Walk(Platform.one());
            one = made;
        }
        return made;
    }

    /// As soon as the log has answered.
    private void withdraw(String page) {
        Platform.Browser head = platform.as("skhcn.head");
        for (int tries = 0; tries < 600; tries++) {
            if (head.post(page, page + "/withdraw", Map.of("reason", Hostile.LINE))
                            .statusCode()
                    == 302) {
                return;
            }
            Tab.rest();
        }
        throw new IllegalStateException("the log did not answer");
    }

    private void follow(String role) {
        String login = role.isEmpty() ? "" : "skhcn." + role;
        Platform.Browser browser = role.isEmpty() ? new Platform.Browser(platform) : platform.as(login);
        Deque<String> ahead = new ArrayDeque<>(BESIDE_THE_ROUTES);
        routes.stream()
                .map(PathPattern::getPatternString)
                .filter(path -> !path.contains("{") && !path.contains("*"))
                .forEach(ahead::add);
        Set<String> seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            HttpResponse<String> answer = browser.get(path);
            PathPattern route = route(path);
            if (answer.statusCode() == 200 && route != null) {
                reached.add(route);
            }
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Document page = Jsoup.parse(answer.body(), platform.at(path).toString());
                Elements links = page.select("a[href]");
                String place = route == null ? path : route.getPatternString();
                Stop stop = new Stop(login, path, isHostile(page.body()));
                page.select("header").remove().forEach(head -> stops.putIfAbsent(shape(head), stop));
                stops.putIfAbsent(place + shape(page.body()), stop);
                links.stream()
                        .map(link -> URI.create(link.absUrl("href")))
                        .filter(link -> link.getAuthority() != null
                                && link.getAuthority().equals(platform.at("/").getAuthority()))
                        .filter(link -> link.getRawQuery() == null && link.getRawFragment() == null)
                        .map(URI::getRawPath)
                        .filter(seen::add)
                        .forEach(ahead::add);
            }
        }
    }

    private @org.jspecify.annotations.Nullable PathPattern route(String path) {
        PathContainer container = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return routes.stream()
                .filter(each -> each.matches(container))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /// What a page is built of, without its words: pages of one shape are looked at once.
    private static String shape(Element part) {
        return part.getAllElements().stream().map(Walk::kind).collect(Collectors.toCollection(TreeSet::new))
                + (isHostile(part) ? " hostile" : "");
    }

    private static boolean isHostile(Element part) {
        return part.text().contains(Hostile.LINE.substring(0, 20));
    }

    private static String kind(Element element) {
        return (element.normalName()
                        + element.classNames()
                        + element.attr("name")
                        + element.attr("action")
                        + element.attr("role")
                        + (element.hasAttr("href") ? element.attr("href") : ""))
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+|#.*", "");
    }

    List<Stop> stops() {
        return stops.values().stream().distinct().toList();
    }

    /// The routes that no page leads to.
    List<String> unreached() {
        List<String> unreached = new ArrayList<>();
        for (PathPattern route : routes) {
            if (!reached.contains(route)) {
                unreached.add(route.getPatternString());
            }
        }
        return unreached;
    }

    /// The browser of a login in one language, signed in once.
    Tab tab(String login, String language) {
        return tabs.computeIfAbsent(language + login, each -> {
            Tab tab = Tab.open(platform);
            tab.speak(language);
            if (!login.isEmpty()) {
                tab.signIn(login);
            }
            return tab;
        });
    }

    /// The page of a stop in Vietnamese.
    Tab at(Stop stop) {
        Tab tab = tab(stop.login(), "vi");
        tab.go(stop.path());
        return tab;
    }
}
