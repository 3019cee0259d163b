package hiring.kit.testing;

import hiring.kit.identity.Roles;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Sends requests of scanners and broken clients to every endpoint of a service's {@code openapi.yaml}. No response may
 * be a server error, and no refusal may be empty.
 */
public final class HostileRequests {

    private static final int ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final List<String> ROLES = List.of(
            Roles.CANDIDATE, Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMINISTRATOR);
    private static final String ABSURD = "+1000000000-12-31T23:59:59.999999999Z";
    private static final List<List<String>> CURSORS = List.of(
            List.of("x"),
            List.of("a\u0000b"),
            List.of("2147483648"),
            List.of(ABSURD, UUID.randomUUID().toString()),
            List.of("+999999999-12-31", UUID.randomUUID().toString()),
            List.of("NEWEST", ABSURD, "NaN", UUID.randomUUID().toString()),
            List.of("SUBMITTED", "a\u0000b", ABSURD, UUID.randomUUID().toString()));

    private final int port;
    private final String token = "Authorization: Bearer " + Tokens.of(ROLES, UUID.randomUUID());
    private final List<String> faults = new ArrayList<>();
    private int sent;

    private HostileRequests(int port) {
        this.port = port;
    }

    /** Sends all requests to a service and returns what is wrong with the responses. */
    public static List<String> faults(int port) {
        HostileRequests requests = new HostileRequests(port);
        OpenAPI api = new OpenAPIV3Parser().read("openapi.yaml");
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> requests.about(path, method, operation)));
        requests.toTheServer();
        if (requests.sent < api.getPaths().size()) {
            throw new IllegalStateException("The document lists more paths than requests were sent");
        }
        return List.copyOf(requests.faults);
    }

    private void about(String path, PathItem.HttpMethod method, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        String address = valued(path, parameters);
        boolean reads = method == PathItem.HttpMethod.GET;
        if (reads) {
            send(method, address, "", "Accept: a/b/c");
            send(method, address, "", "Accept: application/x-none;q=0.1");
            send(method, address + "?%00=%00", "");
        }
        parameters.stream()
                .filter(parameter -> parameter.getIn().equals("path"))
                .forEach(parameter -> {
                    send(
                            method,
                            path.replace("{" + parameter.getName() + "}", "%00").replaceAll("\\{[^}]*}", "x"),
                            "");
                    send(method, path.replaceAll("\\{[^}]*}", "99999999999999999999"), "");
                });
        parameters.stream()
                .filter(parameter -> reads && parameter.getIn().equals("query"))
                .forEach(parameter -> {
                    BiConsumer<String, String> ask =
                            (name, value) -> send(method, address + "?" + name + "=" + value, "");
                    List.of("%00", "%ff", "99999999999999999999", "%2B1000000000-12-31T23:59:59Z", "0000-00-00")
                            .forEach(value -> ask.accept(parameter.getName(), value));
                    if (parameter.getName().equals("cursor")) {
                        CURSORS.forEach(cursor -> ask.accept("cursor", cursorOf(cursor)));
                    }
                });
        if (operation.getRequestBody() != null) {
            for (String type : List.of("text/plain", "a/b/c", "application/json;charset=none", "multipart/form-data")) {
                send(method, address, "x", "Content-Type: " + type, "Idempotency-Key: hostile", "If-Match: \"0\"");
            }
            send(method, address, "{", "Content-Type: application/json", "Idempotency-Key: h", "If-Match: \"0\"");
            // A caller without a token must be asked to sign in before any other check
            RawHttp.Answer anonymous =
                    RawHttp.send(port, method + " " + address + " HTTP/1.1", "x", "Content-Type: text/plain");
            if (anonymous.status() != 401
                    || anonymous.header("WWW-Authenticate").isEmpty()) {
                faults.add("%s %s without signing in: %d".formatted(method, address, anonymous.status()));
            }
        }
    }

    private void toTheServer() {
        for (String line : List.of(
                "GET /%zz HTTP/1.1",
                "GET /api/v1/%c0%af HTTP/1.1",
                "GET /api/v1/clock?" + "x".repeat(20_000) + " HTTP/1.1",
                "PATCH /api/v1/clock HTTP/1.1",
                "TRACE /api/v1/clock HTTP/1.1",
                "GET /nothing HTTP/1.1")) {
            check(line, RawHttp.send(port, line, "", token));
        }
        check("headers", RawHttp.send(port, "GET /api/v1/clock HTTP/1.1", "", "X-Long: " + "x".repeat(60_000)));
    }

    private void send(PathItem.HttpMethod method, String address, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(token);
        RawHttp.Answer answer =
                RawHttp.send(port, "%s %s HTTP/1.1".formatted(method, address), body, all.toArray(String[]::new));
        check("%s %s %s".formatted(method, address, List.of(headers)), answer);
    }

    private void check(String request, RawHttp.Answer answer) {
        sent++;
        boolean told = answer.status() < ERROR
                || (answer.header("Content-Type").startsWith("application/problem+json")
                        && answer.body().contains("\"code\""));
        boolean complete = isGuarded(answer)
                && (answer.status() != 405 || !answer.header("Allow").isEmpty())
                && (answer.status() != 415 || !answer.header("Accept").isEmpty());
        if (answer.status() >= SERVER_ERROR || !told || !complete) {
            faults.add("%s: %d %s %s".formatted(request, answer.status(), answer.headers(), answer.body()));
        }
    }

    /** Whether browsers are told to do nothing with the response but what its reader asked for. */
    private static boolean isGuarded(RawHttp.Answer answer) {
        return answer.header("X-Content-Type-Options").equals("nosniff")
                && answer.header("Content-Security-Policy").startsWith("default-src 'none'")
                && answer.header("Content-Security-Policy").contains("frame-ancestors 'none'")
                && answer.header("Referrer-Policy").equals("no-referrer")
                && !answer.header("Permissions-Policy").isEmpty()
                && answer.header("Cross-Origin-Resource-Policy").equals("same-origin")
                && answer.header("Cross-Origin-Opener-Policy").equals("same-origin")
                && !answer.header("Cache-Control").isEmpty();
    }

    private static String valued(String path, List<Parameter> parameters) {
        String address = path;
        for (Parameter parameter : parameters) {
            String format =
                    parameter.getSchema() == null ? null : parameter.getSchema().getFormat();
            String value = "uuid".equals(format) ? UUID.randomUUID().toString() : "1";
            address = address.replace("{" + parameter.getName() + "}", value);
        }
        return address.replaceAll("\\{[^}]*}", "x");
    }

    // Writes the cursor like a keyset for the sort values of a page's last item
    private static String cursorOf(List<String> values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
    }
}
