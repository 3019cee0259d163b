package hiring.portal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hiring.portal.testing.Contract.Operation;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The four services as one server each, which answers every operation with the example of the service's contract. So
 * the pages are tested with answers that the contract allows.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    public static final String VACANCY = "e7a5b18d-a61d-38cd-8c85-9e8919a4e983";
    /** A submitted application. */
    public static final String APPLICATION = "d223b3fb-d9e1-3e77-a8cf-10b5271013a0";
    /** An application that is not submitted. */
    public static final String DRAFT = "d223b3fb-d9e1-3e77-a8cf-10b5271013ad";
    /** What examples call anything else: an offer, a task, a sheet that is handed in. */
    public static final String OTHER = "b80bb774-0288-3da1-b201-890375a60c8f";
    /** A sheet that waits for its scores, and a moderation that waits for its decision. */
    public static final String OPEN = "b80bb774-0288-3da1-b201-890375a60c80";

    public static final String VERSION = "\"7\"";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("vacancy", "application", "assessment", "notification");

    private static @Nullable StubServices running;

    private final Map<String, HttpServer> servers = new HashMap<>();
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** The stand-ins of this run, which answer with their examples again. */
    public static StubServices fresh() {
        StubServices services = Objects.requireNonNull(running);
        services.reset();
        return services;
    }

    /** A request that a service got. */
    public record Asked(String service, String verb, String path, Map<String, String> headers, String body) {

        public JsonNode json() {
            return StubServices.json(body);
        }

        /** The last part of the path. */
        public String last() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** What a service answers. */
    public record Answer(int status, String type, String body, Map<String, String> headers) {

        public static Answer json(int status, JsonNode body) {
            return new Answer(status, "application/json", body.toString(), Map.of("ETag", VERSION));
        }

        public static Answer problem(int status, String json) {
            return new Answer(status, "application/problem+json", json, Map.of());
        }

        public Answer version(String version) {
            return new Answer(status, type, body, Map.of("ETag", version));
        }
    }

    @Override
    public Map<String, String> start() {
        reset();
        running = this;
        try {
            for (String name : NAMES) {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/", exchange -> answer(name, exchange));
                server.start();
                servers.put(name, server);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.rest-client.vacancies.url", address("vacancy"),
                "quarkus.rest-client.applications.url", address("application"),
                "quarkus.rest-client.assessments.url", address("assessment"),
                "quarkus.rest-client.notifications.url", address("notification"));
    }

    private String address(String name) {
        HttpServer server = servers.get(name);
        if (server == null) {
            throw new IllegalStateException("The stand-in of " + name + " does not run");
        }
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void stop() {
        servers.values().forEach(server -> server.stop(0));
    }

    /** All services answer with their examples again. */
    public void reset() {
        answers.clear();
        down.clear();
        asked.clear();
        change("application", "GET /api/v1/applications/{id}", (request, example) -> {
            example.put("id", request.last());
            if (request.last().equals(DRAFT)) {
                example.put("status", "DRAFT").remove("submittedAt");
            }
        });
        change("assessment", "GET /api/v1/assignments/{id}", (request, example) -> {
            example.put("id", request.last()).put("calibrationDue", false);
            example.withArray("evidence")
                    .addObject()
                    .put("stageCode", "form")
                    .put("stageName", "Form")
                    .put("kind", "FORM_REVIEW")
                    .put("handedIn", true);
            if (request.last().equals(OPEN)) {
                example.put("status", "TO_SCORE").remove("scoredAt");
            }
        });
        change(
                "assessment",
                "GET /api/v1/moderations/{id}",
                (request, example) -> example.put("id", request.last())
                        .put("status", request.last().equals(OPEN) ? "OPEN" : "DECIDED"));
        change("vacancy", "GET /api/v1/vacancies/{id}", (request, example) -> example.put("id", request.last()));
    }

    /** A change of the example that a service answers. */
    public interface Change {
        void of(Asked request, ObjectNode example);
    }

    public void change(String service, String operation, Change change) {
        answer(service, operation, request -> {
            ObjectNode example = example(service, operation);
            change.of(request, example);
            return Answer.json(200, example);
        });
    }

    public void answer(String service, String operation, Function<Asked, Answer> answer) {
        if (Contract.of(service).operations(verb(operation), path(operation)).isEmpty()) {
            throw new IllegalArgumentException("The contract has no " + operation);
        }
        answers.put(service + " " + operation, answer);
    }

    public void answer(String service, String operation, Answer answer) {
        answer(service, operation, request -> answer);
    }

    /** The service does not answer any more. */
    public void down(String service) {
        down.add(service);
    }

    public List<Asked> asked(String service, String verb) {
        return asked.stream()
                .filter(request ->
                        request.service().equals(service) && request.verb().equals(verb))
                .toList();
    }

    /** The example in the contract, which may be changed. */
    public static ObjectNode example(String service, String operation) {
        Contract contract = Contract.of(service);
        Operation found = contract.operations(verb(operation), path(operation)).getFirst();
        JsonNode example = contract.success(found).at("/content/application~1json/example");
        return example.deepCopy();
    }

    private static String verb(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    private static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down.contains(service)) {
                return;
            }
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            Asked request = new Asked(
                    service,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Answer answer = answerTo(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answerTo(Asked request) {
        Contract contract = Contract.of(request.service());
        @Nullable
        Operation operation =
                contract.answering(request.verb(), request.path()).findFirst().orElse(null);
        if (operation == null) {
            return Answer.problem(404, "{\"code\":\"not-found\",\"title\":\"The stand-in has no such operation\"}");
        }
        Function<Asked, Answer> own = answers.get(request.service() + " " + operation.verb() + " " + operation.path());
        if (own != null) {
            return own.apply(request);
        }
        int status = contract.successStatus(operation);
        JsonNode content = contract.success(operation).path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return new Answer(status, "application/json", "", Map.of("ETag", VERSION));
        }
        if (content.has("application/json")) {
            return Answer.json(status, content.path("application/json").path("example"));
        }
        var other = content.properties().iterator().next();
        return new Answer(
                status,
                other.getKey(),
                other.getValue().path("example").isMissingNode()
                        ? "content"
                        : other.getValue().path("example").toString(),
                Map.of("ETag", VERSION));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
