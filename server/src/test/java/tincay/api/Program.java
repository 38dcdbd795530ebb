package tincay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tincay.Platform;
import tincay.people.People;
import tincay.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program with a token, as tests need one: it can send anything.
record Program(String secret) {
    static final Platform PLATFORM = Platform.one();
    static final JsonMapper JSON = new JsonMapper();
    static final Map<String, String> OPENING = Map.of(
            "title", "Đề nghị bổ sung bàn", "documentType", "Công văn", "field", "hanh-chinh", "aiUsed", "false");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Program of(String login, Set<Scope> scopes) {
        return new Program(PLATFORM.bean(Tokens.class).make(person(login), "kiểm thử", scopes, 1));
    }

    static Program of(String login) {
        return of(login, EnumSet.allOf(Scope.class));
    }

    /// Ends all tokens of `login`, of which only so many may work at a time.
    static void forget(String login) {
        Tokens tokens = PLATFORM.bean(Tokens.class);
        tokens.mine(person(login)).forEach(each -> tokens.revoke(person(login), each.id()));
    }

    static Person person(String login) {
        return PLATFORM.bean(People.class).account(login).orElseThrow().person();
    }

    /// @param headers names and values in turn
    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(PLATFORM.at(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + secret);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build());
    }

    static HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /// Sends a draft with `fields` as a multipart body.
    HttpResponse<byte[]> upload(String path, Map<String, String> fields, String name, byte[] draft, String... headers) {
        return send("POST", path, multipart(fields, name, draft), with(headers, "Content-Type", MULTIPART));
    }

    HttpResponse<byte[]> withdraw(String path, String reason, String... headers) {
        return send(
                "POST",
                path + "/withdrawal",
                JSON.writeValueAsBytes(Map.of("reason", reason)),
                with(headers, "Content-Type", "application/json"));
    }

    static final String MULTIPART = "multipart/form-data; boundary=edge";

    static byte[] multipart(Map<String, String> fields, String name, byte[] draft) {
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append(
                "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
        head.append(
                "--edge\r\nContent-Disposition: form-data; name=\"draft\"; filename=\"%s\"\r\n\r\n".formatted(name));
        byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[before.length + draft.length + after.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(draft, 0, whole, before.length, draft.length);
        System.arraycopy(after, 0, whole, before.length + draft.length, after.length);
        return whole;
    }

    static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static String[] fresh(String... headers) {
        return with(headers, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /// A dossier handed in by the program, as its path.
    String handIn(String words) {
        HttpResponse<byte[]> answer = upload("/api/dossiers", OPENING, "cong-van.txt", utf8(words), fresh());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    static String type(HttpResponse<byte[]> answer) {
        return json(answer).path("type").asString("").replace("urn:tincay:problem:", "");
    }

    static String etag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
