package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
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

    private static final String DOCUMENTS = "/documents/";
    private static final int CONNECT_MILLIS = 2000;
    private static final int READ_MILLIS = 30_000;

    private final String settings;
    private final Map<String, URI> documents;

    private ApiPage(String issuer, List<Service> services) {
        this.settings = settings(issuer, services);
        this.documents = services.stream()
                .collect(Collectors.toMap(each -> DOCUMENTS + each.name() + ".json", Service::document));
    }

    /**
     * A service on the page.
     *
     * @param address where the page calls it
     * @param document its OpenAPI document, on a port that only this machine reaches
     */
    private record Service(String name, String address, URI document) {

        static Service of(String argument) {
            String[] parts = argument.split("=", 3);
            return new Service(parts[0], parts[1], URI.create(parts[2]));
        }
    }

    /**
     * Serves until the process ends.
     *
     * @param arguments the port, the identity provider's issuer, and each service as {@code name=address=document}
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        List<Service> services =
                Arrays.stream(arguments).skip(2).map(Service::of).toList();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new ApiPage(arguments[1], services)::answer);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }

    private static String settings(String issuer, List<Service> services) {
        return services.stream()
                .map(service -> "{\"name\": \"%s\", \"url\": \"%s\"}".formatted(service.name(), service.address()))
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
        if (documents.containsKey(path)) {
            return read(documents.get(path));
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

    /** Null while the service does not answer. */
    private static byte @Nullable [] read(URI document) {
        try {
            URLConnection connection = document.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                return body.readAllBytes();
            }
        } catch (IOException notUp) {
            return null;
        }
    }
}
