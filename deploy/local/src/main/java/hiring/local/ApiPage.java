package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page with the API of all services, where each operation can be tried signed in. */
public final class ApiPage {

    private static final String OWN = "/hiring/local/page";
    private static final String SWAGGER_UI = "/META-INF/resources/openapi-ui";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "ico", "image/x-icon",
            "json", "application/json");

    private final String settings;

    private ApiPage(String settings) {
        this.settings = settings;
    }

    /**
     * Serves until the process ends.
     *
     * @param arguments the port, the identity provider's issuer, and each service as {@code name=address}
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        List<String> services = Arrays.asList(arguments).subList(2, arguments.length);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new ApiPage(settings(arguments[1], services))::answer);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }

    private static String settings(String issuer, List<String> services) {
        return services.stream()
                .map(service -> service.split("=", 2))
                .map(service -> "{\"name\": \"%s\", \"url\": \"%s\"}".formatted(service[0], service[1]))
                .collect(Collectors.joining(
                        ", ",
                        "{\"issuer\": \"%s\", \"client\": \"hiring-portal\", \"services\": [".formatted(issuer),
                        "]}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] content = contentOf(path.equals("/") ? "/index.html" : path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String ending = path.equals("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private byte @Nullable [] contentOf(String path) throws IOException {
        if (path.equals("/settings.json")) {
            return settings.getBytes(UTF_8);
        }
        // A name of a file and nothing else, so that no other resource of the class path is served
        if (!path.matches("/[a-z0-9-]+(\\.[a-z0-9]+)+")) {
            return null;
        }
        for (String folder : List.of(OWN, SWAGGER_UI)) {
            try (InputStream resource = ApiPage.class.getResourceAsStream(folder + path)) {
                if (resource != null) {
                    return resource.readAllBytes();
                }
            }
        }
        return null;
    }
}
