package hiring.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hiring.kit.identity.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves users as Keycloak's admin API does, over HTTP. Every id is a member of staff with all roles, unless a test
 * says otherwise.
 */
public final class TestPeople {

    private static final String TOKEN = "token-of-the-service-account";
    private static final Pattern USER =
            Pattern.compile("/admin/realms/hiring/users/([0-9a-f-]{36})(/role-mappings/realm/composite)?");
    private static final Set<String> ALL = Set.of(Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR, Roles.AUDITOR);

    private static final Map<UUID, Answer> ANSWERS = new ConcurrentHashMap<>();

    private record Answer(int status, boolean enabled, Set<String> roles, String firstName, String lastName) {

        Answer(int status, boolean enabled, Set<String> roles) {
            this(status, enabled, roles, "", "");
        }
    }

    private TestPeople() {}

    /** A user with these roles and no others. */
    public static UUID with(String... roles) {
        return add(new Answer(200, true, Set.of(roles)));
    }

    /** A user with a name, who can be searched for. */
    public static UUID named(String firstName, String lastName, String... roles) {
        return add(new Answer(200, true, Set.of(roles), firstName, lastName));
    }

    /** A user with a name and these roles, who cannot sign in any more. */
    public static UUID formerlyNamed(String firstName, String lastName, String... roles) {
        return add(new Answer(200, false, Set.of(roles), firstName, lastName));
    }

    /** An id that no user has. */
    public static UUID unknown() {
        return add(new Answer(404, false, Set.of()));
    }

    /** A user who cannot sign in any more. */
    public static UUID disabled() {
        return add(new Answer(200, false, ALL));
    }

    /** A user for whom the provider fails. */
    public static UUID unanswered() {
        return add(new Answer(503, true, Set.of()));
    }

    private static UUID add(Answer answer) {
        UUID id = UUID.randomUUID();
        ANSWERS.put(id, answer);
        return id;
    }

    static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/realms/hiring/protocol/openid-connect/token",
                    exchange -> send(exchange, 200, """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(TOKEN)));
            server.createContext("/admin/realms/hiring/users/", TestPeople::user);
            server.createContext("/admin/realms/hiring/users", TestPeople::search);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void search(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Stream.of(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
        String words = asked.getOrDefault("search", "").toLowerCase(Locale.ROOT);
        send(
                exchange,
                200,
                ANSWERS.entrySet().stream()
                        .filter(entry -> entry.getValue().enabled())
                        .filter(entry -> "%s %s"
                                .formatted(
                                        entry.getValue().firstName(),
                                        entry.getValue().lastName())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                        .sorted(Comparator.comparing(entry -> entry.getValue().lastName()))
                        .skip(Integer.parseInt(asked.getOrDefault("first", "0")))
                        .limit(Integer.parseInt(asked.getOrDefault("max", "100")))
                        .map(entry -> "{\"id\": \"%s\"}".formatted(entry.getKey()))
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    private static void user(HttpExchange exchange) throws IOException {
        Matcher path = USER.matcher(exchange.getRequestURI().getPath());
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization")) || !path.matches()) {
            send(exchange, 401, "{\"error\": \"HTTP 401 Unauthorized\"}");
            return;
        }
        Answer answer = ANSWERS.getOrDefault(UUID.fromString(path.group(1)), new Answer(200, true, ALL));
        if (answer.status() != 200) {
            send(exchange, answer.status(), "{\"error\": \"User not found\"}");
        } else if (path.group(2) == null) {
            send(exchange, 200, """
                    {"id": "%s", "username": "u", "enabled": %s, "firstName": "%s", "lastName": "%s",
                     "access": {"view": true}}
                    """.formatted(path.group(1), answer.enabled(), answer.firstName(), answer.lastName()));
        } else {
            send(
                    exchange,
                    200,
                    answer.roles().stream()
                            .map(role ->
                                    "{\"id\": \"%s\", \"name\": \"%s\", \"composite\": false, \"clientRole\": false}"
                                            .formatted(
                                                    UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)),
                                                    role))
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
