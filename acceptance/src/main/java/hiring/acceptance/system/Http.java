package hiring.acceptance.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests and retries them if a service is unavailable for a moment. That is safe because every request here is
 * a GET, a PUT, or a POST with an {@code Idempotency-Key}.
 */
public final class Http implements AutoCloseable {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(REQUEST_TIMEOUT);
    }

    public Answer send(HttpRequest request) {
        long end = System.nanoTime() + LONGEST_ABSENCE.toNanos();
        while (true) {
            try {
                Answer answer = once(request);
                if (!mayBeAskedAgain(answer) || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException(
                            "%s does not answer: %s".formatted(describe(request), e.getMessage()), e);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Sends without a retry. */
    public Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    describe(request),
                    response.statusCode(),
                    bodyOf(response),
                    response.headers().firstValue("ETag"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + describe(request), e);
        }
    }

    /** The response as plain text. */
    public String text(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("%s does not answer".formatted(describe(request)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + describe(request), e);
        }
    }

    private static boolean mayBeAskedAgain(Answer answer) {
        return answer.status() == 503 || answer.problem().equals("changed-meanwhile");
    }

    private static JsonNode bodyOf(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (body.length == 0 || !type.contains("json")) {
            return MissingNode.getInstance();
        }
        return Json.MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
    }

    private static String describe(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    @Override
    public void close() {
        client.close();
    }
}
