package tincay.judge;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls over HTTP that end: the whole answer within a time, of a bounded size, from the address asked and no other.
///
/// The client that LangChain4j brings bounds the time until the headers only, and reads a body without end.
final class BoundedHttp implements HttpClient {
    static final int BODY = 256 * 1024;

    private final java.net.http.HttpClient client;
    private final Duration limit;

    private BoundedHttp(Duration limit) {
        this.limit = limit;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(limit)
                .build();
    }

    static HttpClientBuilder within(Duration limit) {
        return new Builder(limit);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        java.net.http.HttpRequest.Builder call = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> call.header(name, value)));
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(call.build(), BodyHandlers.limiting(BodyHandlers.ofString(), BODY));
        try {
            HttpResponse<String> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new HttpException(response.statusCode(), "status " + response.statusCode());
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IllegalStateException("no whole answer within " + limit.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("no answer", failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are read whole, never as a stream");
    }

    /// The times asked for are ours, whatever LangChain4j would set.
    private record Builder(Duration limit) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return limit;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return limit;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedHttp(limit);
        }
    }
}
