package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import tincay.Platform;
import tools.jackson.databind.JsonNode;

/// One page of a browser of its own (cookies, downloads), steered by keyboard, and what it noticed on its way.
final class Tab {
    private static final int MOST_STOPS = 400;

    private final Platform platform;
    private final Wire wire;
    private final String context;
    private final String session;
    private final Path downloads;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, URI> requests = new java.util.concurrent.ConcurrentHashMap<>();
    private final Map<String, String> finished = new java.util.concurrent.ConcurrentHashMap<>();
    private volatile String loaded = "";
    private volatile Answer answer = new Answer(0, Map.of());

    /// The last page's status and headers, their names in lower case.
    record Answer(int status, Map<String, String> headers) {
        Answer {
            headers = Map.copyOf(headers);
        }
    }

    private Tab(Platform platform, Chromium chromium, boolean script) {
        this.platform = platform;
        this.wire = chromium.wire();
        this.context = chromium.newContext();
        String target = wire.call(
                        Wire.BROWSER,
                        "Target.createTarget",
                        Map.of("url", "about:blank", "browserContextId", context, "width", 1280, "height", 900))
                .path("targetId")
                .asString();
        this.session = wire.call(Wire.BROWSER, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        try {
            this.downloads = Files.createTempDirectory("tincay-downloads");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        listen();
        call("Page.enable", Map.of());
        call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        call("Network.enable", Map.of());
        call("Log.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Audits.enable", Map.of());
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !script));
        wire.call(
                Wire.BROWSER,
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "browserContextId",
                        context,
                        "downloadPath",
                        downloads.toString(),
                        "eventsEnabled",
                        true));
        width(1280);
    }

    static Tab open(Platform platform) {
        return new Tab(platform, Chromium.one(), true);
    }

    static Tab withoutScript(Platform platform) {
        return new Tab(platform, Chromium.one(), false);
    }

    private void listen() {
        wire.on(session, "Page.lifecycleEvent", event -> {
            if (event.path("name").asString("").equals("load")) {
                loaded = event.path("loaderId").asString();
            }
        });
        wire.on(session, "Network.requestWillBeSent", event -> {
            URI address = URI.create(event.path("request").path("url").asString(""));
            if (!"data".equals(address.getScheme())) {
                requests.put(event.path("requestId").asString(), address);
            }
        });
        wire.on(session, "Network.loadingFailed", event -> {
            if (event.path("blockedReason").asString("").equals("csp")) {
                requests.remove(event.path("requestId").asString());
            }
        });
        wire.on(session, "Network.responseReceived", event -> {
            if (event.path("type").asString("").equals("Document")) {
                Map<String, String> headers = new HashMap<>();
                event.path("response")
                        .path("headers")
                        .properties()
                        .forEach(header -> headers.put(
                                header.getKey().toLowerCase(java.util.Locale.ROOT),
                                header.getValue().asString("")));
                answer = new Answer(event.path("response").path("status").asInt(0), headers);
            }
        });
        wire.on(session, "Log.entryAdded", event -> complain(event.path("entry").path("text")));
        wire.on(session, "Runtime.exceptionThrown", event -> complain(event.path("exceptionDetails")));
        wire.on(session, "Runtime.consoleAPICalled", event -> complain(event.path("args")));
        wire.on(session, "Page.javascriptDialogOpening", event -> complain(event.path("message")));
        wire.on(session, "Audits.issueAdded", event -> {
            if (event.path("issue").path("code").asString("").equals("ContentSecurityPolicyIssue")) {
                complain(event.path("issue"));
            }
        });
        wire.on(
                Wire.BROWSER,
                "Browser.downloadWillBegin",
                event -> finished.put(
                        event.path("guid").asString(),
                        event.path("suggestedFilename").asString()));
        wire.on(Wire.BROWSER, "Browser.downloadProgress", event -> {
            if (event.path("state").asString("").equals("completed")) {
                finished.merge(event.path("guid").asString(), "", (name, nothing) -> name + "\n");
            }
        });
    }

    private void complain(JsonNode what) {
        complaints.add(what.isString() ? what.asString() : what.toString());
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return wire.call(session, method, parameters);
    }

    Answer go(String path) {
        JsonNode begun = call("Page.navigate", Map.of("url", platform.at(path).toString()));
        String loader = begun.path("loaderId").asString("");
        assertThat(begun.path("errorText").asString("")).as(path).isEmpty();
        await(() -> loaded.equals(loader), path + " to load");
        return answer;
    }

    /// The path and query of the page.
    String place() {
        URI address = URI.create(evaluate("location.href").asString());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /// The value of an expression, which may be a promise.
    JsonNode evaluate(String expression) {
        JsonNode done = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        assertThat(done.has("exceptionDetails"))
                .as(() -> done.path("exceptionDetails").toString())
                .isFalse();
        return done.path("result").path("value");
    }

    boolean has(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ") !== null")
                .asBoolean();
    }

    String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ").innerText")
                .asString();
    }

    static String quoted(String words) {
        return tools.jackson.databind.node.StringNode.valueOf(words).toString();
    }

    /// Goes on with Tab alone until the element has the focus.
    void reach(String selector) {
        List<String> met = new ArrayList<>();
        String at = "document.activeElement.matches(" + quoted(selector) + ")";
        while (!evaluate(at).asBoolean()) {
            assertThat(met)
                    .as("%s cannot be reached by Tab on %s", selector, place())
                    .hasSizeLessThan(MOST_STOPS);
            press("Tab");
            met.add(evaluate("document.activeElement.outerHTML.slice(0, 80)").asString());
        }
    }

    /// Reaches a field and writes into it in place of what stands there.
    void write(String selector, String words) {
        reach(selector);
        evaluate("document.activeElement.select()");
        call("Input.insertText", Map.of("text", words));
    }

    /// Reaches a file field and chooses; the system's own window for it has no place in a test.
    void choose(String selector, Path... files) {
        reach(selector);
        String field = call("Runtime.evaluate", Map.of("expression", "document.activeElement"))
                .path("result")
                .path("objectId")
                .asString();
        call(
                "DOM.setFileInputFiles",
                Map.of(
                        "objectId",
                        field,
                        "files",
                        java.util.stream.Stream.of(files)
                                .map(file -> file.toAbsolutePath().normalize().toString())
                                .toList()));
    }

    /// Reaches a link or button, presses Enter and waits for the page that follows.
    void follow(String selector) {
        reach(selector);
        String before = loaded;
        press("Enter");
        await(() -> !loaded.equals(before), selector + " to lead to a page");
    }

    /// Reaches a link, presses Enter and waits for the file.
    Path download(String selector) {
        reach(selector);
        finished.clear();
        press("Enter");
        await(() -> finished.values().stream().anyMatch(name -> name.endsWith("\n")), selector + " to be downloaded");
        return downloads.resolve(finished.values().iterator().next().strip());
    }

    void press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case " " -> 32;
            case "ArrowDown" -> 40;
            default -> throw new IllegalArgumentException(key);
        };
        Map<String, Object> stroke = new HashMap<>(Map.of(
                "key", key, "code", key.equals(" ") ? "Space" : key, "windowsVirtualKeyCode", code, "type", "keyDown"));
        if (key.equals("Enter") || key.equals(" ")) {
            stroke.put("text", key.equals("Enter") ? "\r" : " ");
        }
        call("Input.dispatchKeyEvent", stroke);
        stroke.put("type", "keyUp");
        stroke.remove("text");
        call("Input.dispatchKeyEvent", stroke);
    }

    void signIn(String login) {
        go("/sign-in");
        write("#username", login);
        write("#password", "tincay-demo");
        reach("main form button");
        follow("main form button");
        assertThat(place()).isIn("/", "/people");
    }

    /// Plugs in a device with passkeys, whose person is always there and is verified.
    void authenticator() {
        call("WebAuthn.enable", Map.of());
        call(
                "WebAuthn.addVirtualAuthenticator",
                Map.of(
                        "options",
                        Map.of(
                                "protocol", "ctap2",
                                "transport", "internal",
                                "hasResidentKey", true,
                                "hasUserVerification", true,
                                "isUserVerified", true,
                                "automaticPresenceSimulation", true)));
    }

    /// The language of the pages from now on.
    void speak(String language) {
        call(
                "Network.setCookie",
                Map.of("url", platform.at("/").toString(), "name", "lang", "value", language, "httpOnly", true));
    }

    /// @param pixels of CSS
    void width(int pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /// Lets a script of a test run in pages whose policy forbids every script.
    void withoutPolicy(boolean off) {
        call("Page.setBypassCSP", Map.of("enabled", off));
    }

    void scheme(String colours) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    void offline() {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        requests.clear();
    }

    /// The visible part as PNG, in 32 steps of each colour, which makes it smaller.
    void screenshot(Path file) throws IOException {
        String png = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asString();
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & 0xF8F8F8;
                picture.setRGB(x, y, 0xFF000000 | colour | (colour >> 5 & 0x070707));
            }
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    /// Console lines, errors and breaches of the content security policy since the last call.
    List<String> complaints() {
        List<String> taken = new ArrayList<>(complaints);
        complaints.removeAll(taken);
        return taken;
    }

    /// What was asked for over the network since the last call; not what the page's policy stopped.
    List<URI> requests() {
        List<URI> taken = List.copyOf(requests.values());
        requests.clear();
        return taken;
    }

    JsonNode cookies() {
        return wire.call(Wire.BROWSER, "Storage.getCookies", Map.of("browserContextId", context))
                .path("cookies");
    }

    void await(BooleanSupplier done, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
            rest();
        }
    }

    static void rest() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
