package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Receives traces over OTLP (HTTP, protobuf), keeps the last ones in memory and shows them as text. It stands in for a
 * trace store, of which none that receives OTLP is in Maven Central.
 */
public final class TraceStore {

    private static final int TRACES = 10_000;
    private static final int LISTED = 200;
    private static final String ONE = "/traces/";
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Path received;
    private final Map<String, List<OtlpSpan>> traces = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<OtlpSpan>> eldest) {
            return size() > TRACES;
        }
    };

    private TraceStore(Path received) {
        this.received = received;
    }

    /**
     * Serves until the process ends.
     *
     * @param arguments the port, and the file that gets everything as it was received
     */
    public static void main(String[] arguments) throws IOException {
        TraceStore store = new TraceStore(Path.of(arguments[1]));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", store::receive);
        server.createContext(
                ONE,
                exchange -> answer(
                        exchange,
                        200,
                        store.tree(exchange.getRequestURI().getPath().substring(ONE.length()))));
        server.createContext(
                "/",
                exchange -> answer(
                        exchange,
                        200,
                        store.list(Objects.requireNonNullElse(
                                exchange.getRequestURI().getQuery(), ""))));
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        List<OtlpSpan> spans = OtlpSpan.read(body);
        synchronized (traces) {
            Files.write(received, body, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            spans.forEach(span -> traces.computeIfAbsent(span.trace(), id -> new ArrayList<>())
                    .add(span));
        }
        answer(exchange, 200, "");
    }

    /** @param part of the name of the first span */
    private String list(String part) {
        synchronized (traces) {
            return "The last traces, newest first; one is at %sID, those that begin with a name at /?NAME%n%n"
                            .formatted(ONE)
                    + traces.entrySet().stream().toList().reversed().stream()
                            .filter(trace -> first(trace.getValue()).name().contains(part))
                            .limit(LISTED)
                            .map(trace -> line(trace.getKey(), trace.getValue()))
                            .collect(Collectors.joining());
        }
    }

    private static String line(String id, List<OtlpSpan> spans) {
        OtlpSpan first =
                spans.stream().min(Comparator.comparingLong(OtlpSpan::start)).orElseThrow();
        return "%s  %s  %3d spans  %s  %s%n"
                .formatted(
                        id,
                        Instant.ofEpochMilli((long) (first.start() / NANOS_OF_A_MILLI)),
                        spans.size(),
                        first.name(),
                        spans.stream().map(OtlpSpan::service).distinct().toList());
    }

    private static OtlpSpan first(List<OtlpSpan> spans) {
        return spans.stream().min(Comparator.comparingLong(OtlpSpan::start)).orElseThrow();
    }

    private String tree(String id) {
        List<OtlpSpan> spans;
        synchronized (traces) {
            spans = traces.getOrDefault(id, List.of()).stream()
                    .sorted(Comparator.comparingLong(OtlpSpan::start))
                    .toList();
        }
        StringBuilder text = new StringBuilder();
        spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> other.id().equals(span.parent())))
                .forEach(root -> append(text, root, spans, 0, root.start()));
        return text.toString();
    }

    private static void append(StringBuilder text, OtlpSpan span, List<OtlpSpan> spans, int depth, long begin) {
        text.append(String.format(
                Locale.ROOT,
                "%s%s  %s  +%.1f ms, %.1f ms  %s%n",
                "  ".repeat(depth),
                span.service(),
                span.name(),
                (span.start() - begin) / NANOS_OF_A_MILLI,
                (span.end() - span.start()) / NANOS_OF_A_MILLI,
                span.attributes()));
        spans.stream()
                .filter(child -> child.parent().equals(span.id()))
                .forEach(child -> append(text, child, spans, depth + 1, begin));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
