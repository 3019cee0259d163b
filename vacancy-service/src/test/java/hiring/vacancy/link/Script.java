package hiring.vacancy.link;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A web server that answers as a test has written it. */
final class Script implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private final HttpServer server;
    private final Map<String, Consumer<HttpServerRequest>> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Script(Vertx vertx, String host, HttpServerOptions options) {
        server = vertx.createHttpServer(options)
                .requestHandler(request -> {
                    asked.add(request.method() + " " + request.path());
                    @Nullable Consumer<HttpServerRequest> page = pages.get(request.path());
                    if (page == null) {
                        request.response().setStatusCode(404).end();
                    } else {
                        page.accept(request);
                    }
                })
                .listen(0, host)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    Script page(String path, Consumer<HttpServerRequest> answer) {
        pages.put(path, answer);
        return this;
    }

    Script page(String path, int status) {
        return page(path, request -> request.response().setStatusCode(status).end());
    }

    Script redirect(String path, int status, String location) {
        return page(
                path,
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Location", location)
                        .end());
    }

    int port() {
        return server.actualPort();
    }

    String address(String path) {
        return "http://%s:%d%s".formatted(HOST, port(), path);
    }

    /** Each request with its method and path, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.close();
    }
}
