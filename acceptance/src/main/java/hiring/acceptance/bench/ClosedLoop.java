package hiring.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Clients that each send the next request after the response to the last, over persistent connections. Responses are
 * read completely but not parsed, so that the client takes little of the shared processor time.
 */
final class ClosedLoop implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** The result. */
    record Measured(double perSecond, Latencies latencies) {}

    /**
     * Sends requests for that time.
     *
     * @param next creates a request; called by many threads
     * @param status required of every response
     */
    Measured run(int clients, Duration duration, Supplier<HttpRequest> next, int status) {
        return repeat(clients, duration, client -> {
            HttpRequest request = next.get();
            int answered = answerTo(request);
            if (answered != status) {
                throw new IllegalStateException("%s %s was answered %d instead of %d"
                        .formatted(request.method(), request.uri(), answered, status));
            }
        });
    }

    /**
     * Lets each client act again and again for that time.
     *
     * @param act gets the number of its client, from 0; called by many threads
     */
    static Measured repeat(int clients, Duration duration, IntConsumer act) {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        List<Future<List<Long>>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                sent.add(threads.submit(() -> repeatUntil(end, () -> act.accept(client))));
            }
        }
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        List<Long> latencies = new ArrayList<>();
        for (Future<List<Long>> one : sent) {
            if (one.state() == Future.State.FAILED) {
                throw new IllegalStateException(
                        "A client failed: " + one.exceptionNow().getMessage());
            }
            latencies.addAll(one.resultNow());
        }
        return new Measured(latencies.size() / seconds, new Latencies(latencies));
    }

    private static List<Long> repeatUntil(long end, Runnable act) {
        List<Long> latencies = new ArrayList<>();
        long now = System.nanoTime();
        while (now < end) {
            act.run();
            long then = System.nanoTime();
            latencies.add(then - now);
            now = then;
        }
        return latencies;
    }

    private int answerTo(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
