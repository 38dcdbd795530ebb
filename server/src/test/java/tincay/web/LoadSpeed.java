package tincay.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures how long pages and verifications take while many people work on a running demo platform, on this machine
/// alone.
///
/// Arguments: address (`http://localhost:8080`), people, seconds, mean seconds between two clicks of one person, drafts
/// handed in an hour by all of them. With the address and one number: so many drafts of ten pages, handed in by one
/// person one after the other, two seconds apart.
final class LoadSpeed {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern DOSSIER = Pattern.compile("href=\"(/dossiers/[0-9a-f-]{36})\"");
    private static final List<String> ROLES = List.of("drafter", "unit-head", "reviewer", "head", "clerk", "inspector");

    private final URI address;
    private final int seconds;
    private final double pause;
    private final double drafts;
    private final byte[] draft;
    private final ConcurrentLinkedQueue<Long> pages = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> verifications = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    private LoadSpeed(URI address, int seconds, double pause, double drafts, byte[] draft) {
        this.address = address;
        this.seconds = seconds;
        this.pause = pause;
        this.drafts = drafts;
        this.draft = draft;
    }

    public static void main(String[] arguments) throws Exception {
        URI address = URI.create(arguments[0]);
        if (!List.of("localhost", "127.0.0.1").contains(address.getHost())) {
            throw new IllegalArgumentException("`" + address + "` is not this machine");
        }
        int people = Integer.parseInt(arguments[1]);
        byte[] draft = tenPages();
        if (arguments.length == 2) {
            new LoadSpeed(address, 1, 0, 0, draft).alone(people);
            return;
        }
        LoadSpeed load = new LoadSpeed(
                address,
                Integer.parseInt(arguments[2]),
                Double.parseDouble(arguments[3]),
                Double.parseDouble(arguments[4]) / 3600 / people,
                draft);
        load.run(logins(people));
    }

    private void alone(int drafts) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        signIn(http, "skhcn.drafter");
        for (int count = 0; count < drafts; count++) {
            TimeUnit.SECONDS.sleep(2);
            handIn(http);
        }
        print("verification of ten pages, with its upload", verifications);
        System.out.println(failures);
    }

    /// Ten pages of 500 words.
    private static byte[] tenPages() throws IOException {
        String words = Files.readString(Path.of("examples/to-trinh-quy-che-tro-ly-ai/sources/trich-quy-dinh.txt"));
        StringBuilder text = new StringBuilder();
        while (text.toString().split("\\s+").length < 5_000) {
            text.append(words).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> logins(int people) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("server/src/main/resources/demo/agencies.csv"))) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .flatMap(agency -> ROLES.stream().map(role -> agency + "." + role))
                    .limit(people)
                    .toList();
        }
    }

    private void run(List<String> logins) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(logins.size());
        CountDownLatch go = new CountDownLatch(1);
        Semaphore signingIn = new Semaphore(4);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String login : logins) {
                people.execute(() -> work(login, signingIn, ready, go));
            }
            ready.await();
            System.out.printf("%d people signed in, %d failures%n", logins.size(), failures.size());
            go.countDown();
        }
        print("pages", pages);
        print("verification of ten pages, with its upload", verifications);
        System.out.printf(
                "%d failures %s%n",
                failures.size(), failures.stream().distinct().limit(3).toList());
    }

    private void work(String login, Semaphore signingIn, CountDownLatch ready, CountDownLatch go) {
        Random random = new Random(login.hashCode());
        try {
            HttpClient http = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            List<String> dossiers = new ArrayList<>();
            try {
                signingIn.acquire();
                try {
                    signIn(http, login);
                    Matcher links = DOSSIER.matcher(get(http, "/").body());
                    while (links.find()) {
                        dossiers.add(links.group(1));
                    }
                } finally {
                    signingIn.release();
                }
            } finally {
                ready.countDown();
            }
            go.await();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (true) {
                double wait = Math.min(pause * 6, -Math.log(1 - random.nextDouble()) * pause);
                TimeUnit.MILLISECONDS.sleep((long) (wait * 1000));
                if (System.nanoTime() > end) {
                    return;
                }
                if (login.endsWith(".drafter") && random.nextDouble() < drafts * pause * ROLES.size()) {
                    handIn(http);
                } else {
                    page(http, dossiers, random);
                }
            }
        } catch (IOException failed) {
            failures.add(failed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void page(HttpClient http, List<String> dossiers, Random random) throws IOException, InterruptedException {
        String path = switch (random.nextInt(6)) {
            case 0, 1 -> "/";
            case 2 -> "/search?q=" + URLEncoder.encode("đề nghị bổ sung", StandardCharsets.UTF_8);
            case 3 -> "/notices";
            default -> dossiers.isEmpty() ? "/" : dossiers.get(random.nextInt(dossiers.size()));
        };
        long begun = System.nanoTime();
        HttpResponse<String> answer = get(http, path);
        pages.add(System.nanoTime() - begun);
        if (answer.statusCode() != 200) {
            failures.add(path.replaceAll("[0-9a-f-]{36}", "…") + ": " + answer.statusCode());
        }
    }

    private void handIn(HttpClient http) throws IOException, InterruptedException {
        String token = token(get(http, "/dossiers/new"));
        StringBuilder head = new StringBuilder();
        for (String[] field : new String[][] {
            {"_csrf", token}, {"title", "Đo tải"}, {"documentType", "Công văn"}, {"field", "hanh-chinh"}
        }) {
            head.append("--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field[0], field[1]));
        }
        head.append("--edge\r\nContent-Disposition: form-data; name=\"draft\"; filename=\"a.txt\"\r\n\r\n");
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/dossiers"))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(draft),
                        BodyPublishers.ofString("\r\n--edge--\r\n")))
                .build();
        long begun = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        verifications.add(System.nanoTime() - begun);
        if (status != 302) {
            failures.add("hand in: " + status);
        }
    }

    private void signIn(HttpClient http, String login) throws IOException, InterruptedException {
        String body = "username=" + login + "&password=tincay-demo&_csrf="
                + URLEncoder.encode(token(get(http, "/sign-in")), StandardCharsets.UTF_8);
        int status = http.send(
                        HttpRequest.newBuilder(address.resolve("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status != 302) {
            failures.add("sign in: " + status);
        }
    }

    private HttpResponse<String> get(HttpClient http, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        return token.find() ? token.group(1) : "";
    }

    private void print(String what, ConcurrentLinkedQueue<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%s: %,d (%.1f/s), p50 %d ms, p95 %d ms, p99 %d ms%n",
                    what,
                    sorted.length,
                    sorted.length / (double) seconds,
                    TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length / 2]),
                    TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length * 95 / 100]),
                    TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length * 99 / 100]));
        }
    }
}
