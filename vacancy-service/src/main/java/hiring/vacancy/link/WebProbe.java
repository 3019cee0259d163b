package hiring.vacancy.link;

import hiring.vacancy.link.LinkState.Answers;
import hiring.vacancy.link.LinkState.DoesNotAnswer;
import hiring.vacancy.link.LinkState.NotJudged;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Requests one page, follows its redirects, and reads no body. Each address is checked before the connection, and the
 * connection uses the checked address.
 */
final class WebProbe implements AutoCloseable {

    private static final String NAME = "hiring-pipeline-link-check";
    private static final int LONGEST_HEAD = 32_768;

    private final HttpClient client;
    private final PublicWeb web;
    private final Duration answer;
    private final int redirects;

    WebProbe(Vertx vertx, PublicWeb web, LinkConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connect().toMillis())
                .setMaxHeaderSize(LONGEST_HEAD)
                .setMaxPoolSize(config.together())
                .setKeepAlive(false));
        this.web = web;
        this.answer = config.connect().plus(config.answer());
        this.redirects = config.redirects();
    }

    /** Waits for the answer. */
    LinkState ask(URI page) throws InterruptedException {
        URI at = ascii(page);
        for (int sent = 0; sent <= redirects; sent++) {
            switch (web.locate(at)) {
                case Location.Refused(LinkState state) -> {
                    return state;
                }
                case Location.At(var server) -> {
                    Reply reply;
                    try {
                        reply = reply(SocketAddress.inetSocketAddress(server), at);
                    } catch (ExecutionException e) {
                        return new DoesNotAnswer(wordsOf(e.getCause()));
                    } catch (TimeoutException e) {
                        return new DoesNotAnswer("it takes too long");
                    }
                    URI next = reply.next(at);
                    if (next == null) {
                        return stateOf(reply.status());
                    }
                    at = next;
                }
            }
        }
        return new DoesNotAnswer("it sends one on again and again");
    }

    // Some servers refuse HEAD or answer it wrongly: retried with GET
    private Reply reply(SocketAddress server, URI at)
            throws InterruptedException, ExecutionException, TimeoutException {
        Reply head = reply(HttpMethod.HEAD, server, at);
        return head.isRefusal() ? reply(HttpMethod.GET, server, at) : head;
    }

    private Reply reply(HttpMethod method, SocketAddress server, URI at)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpClientRequest request = await(client.request(new RequestOptions()
                .setMethod(method)
                .setServer(server)
                .setHost(at.getHost())
                .setPort(server.port())
                .setSsl(at.getScheme().toLowerCase(Locale.ROOT).equals("https"))
                .setURI(pathOf(at))
                .putHeader(HttpHeaders.USER_AGENT, NAME)
                .putHeader(HttpHeaders.ACCEPT, "*/*")));
        try {
            HttpClientResponse response = await(request.send());
            return new Reply(response.statusCode(), response.getHeader(HttpHeaders.LOCATION));
        } finally {
            // The rest of the body, or of an endless head, is not read
            request.connection().close();
        }
    }

    private <T> T await(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(answer.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static URI ascii(URI address) {
        return URI.create(address.toASCIIString());
    }

    private static String pathOf(URI at) {
        String written = Objects.requireNonNullElse(at.getRawPath(), "");
        String path = written.startsWith("/") ? written : '/' + written;
        return at.getRawQuery() == null ? path : path + '?' + at.getRawQuery();
    }

    private static LinkState stateOf(int status) {
        return switch (status) {
            case 404 -> new DoesNotAnswer("there is no such page (404)");
            case 410 -> new DoesNotAnswer("the page is gone for good (410)");
            // Many servers answer this to programs and show the page in a browser
            case 401, 403, 407, 429, 451 ->
                new NotJudged("the server will not show it to a program (%d)".formatted(status));
            default -> {
                if (status >= 200 && status < 300) {
                    yield new Answers();
                }
                yield new DoesNotAnswer(
                        status >= 500
                                ? "the server has a fault (%d)".formatted(status)
                                : "the server answers %d instead of the page".formatted(status));
            }
        };
    }

    private static String wordsOf(@Nullable Throwable failure) {
        return failure instanceof SSLException
                ? "its certificate is not trusted"
                : "no connection, or one that breaks off";
    }

    @Override
    public void close() {
        client.close();
    }

    /**
     * The head of an answer.
     *
     * @param location the target of a redirect, as it was sent
     */
    private record Reply(int status, @Nullable String location) {

        boolean isRefusal() {
            return status >= 400;
        }

        /** Null where the answer is no redirect. */
        @Nullable
        URI next(URI at) {
            boolean redirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
            if (!redirect || location == null) {
                return null;
            }
            try {
                return ascii(at.resolve(location.strip()));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
