package hiring.acceptance.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The REST API of one service, for signed-in people. */
public final class Service {

    private static final String BASE = "/api/v1";
    private static final String JSON = "application/json";

    private final String name;
    private final URI address;
    private final Http http;
    private final SignIn signIn;

    Service(String name, URI address, Http http, SignIn signIn) {
        this.name = name;
        this.address = address;
        this.http = http;
        this.signIn = signIn;
    }

    public String name() {
        return name;
    }

    /** The base of the service's addresses, without the path of its API. */
    public URI address() {
        return address;
    }

    public Answer get(Person person, String path) {
        return http.send(getRequest(person, path));
    }

    /** A GET request for another client to send. */
    public HttpRequest getRequest(Person person, String path) {
        return request(person, path).GET().build();
    }

    public Answer put(Person person, String path, JsonNode body) {
        return http.send(request(person, path)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Changes a resource that was read with that entity tag. */
    public Answer put(Person person, String path, JsonNode body, String etag) {
        return http.send(request(person, path)
                .header("Content-Type", JSON)
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    public Answer put(Person person, String path, byte[] body, String mediaType) {
        return http.send(request(person, path)
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Creates or acts once, even if the request is retried. */
    public Answer post(Person person, String path, JsonNode body) {
        return http.send(request(person, path)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /**
     * Creates or acts.
     *
     * @param key the Idempotency-Key
     */
    public Answer post(Person person, String path, JsonNode body, UUID key) {
        return http.send(request(person, path)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(Person person, String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "&cursor=" + next;
            JsonNode page = get(person, path + separator + "limit=100" + cursor)
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return items;
    }

    /** Sets the service's clock, which runs on from there. */
    void moveClock(Person administrator, Instant now) {
        ObjectNode body = Json.object().put("now", now.toString());
        put(administrator, "/clock", body).expect(200);
    }

    /** The service's current time. */
    public Instant now() {
        JsonNode clock = http.send(Http.request(address, BASE + "/clock").GET().build())
                .expect(200)
                .body();
        return Instant.parse(clock.path("now").asText());
    }

    /** All metrics, in Prometheus's format. */
    public String metrics() {
        URI metrics = Management.metrics(address);
        return http.text(Http.request(metrics, metrics.getPath()).GET().build());
    }

    /** The used heap in bytes, including garbage. */
    public double heapInUse() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpRequest.Builder request(Person person, String path) {
        return Http.request(address, BASE + path)
                .header("Authorization", "Bearer " + signIn.tokenOf(person))
                .header("Accept", JSON);
    }
}
