package hiring.vacancy.link;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.link.LinkState.Answers;
import hiring.vacancy.link.LinkState.DoesNotAnswer;
import hiring.vacancy.link.LinkState.NotJudged;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says is told in plain words, and nothing that is not public is ever asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebProbeTest {

    private static final LinkState TOO_LONG = new DoesNotAnswer("it takes too long");

    @SuppressWarnings("NullAway.Init")
    private static Vertx vertx;

    @SuppressWarnings("NullAway.Init")
    private Script script;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void listen() {
        script = new Script(vertx, Script.HOST, new HttpServerOptions());
    }

    @AfterEach
    void close() {
        script.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 299})
    void requests_a_page_once_without_reading_its_body(int status) throws InterruptedException {
        script.page("/a", status);
        assertThat(ask("/a")).isEqualTo(new Answers());
        assertThat(script.asked()).containsExactly("HEAD /a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|there is no such page (404)",
                "410|the page is gone for good (410)",
                "400|the server answers 400 instead of the page",
                "300|the server answers 300 instead of the page",
                "500|the server has a fault (500)",
                "503|the server has a fault (503)"
            })
    void reports_a_missing_page(int status, String why) throws InterruptedException {
        script.page("/a", status);
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429})
    void leaves_a_page_that_refuses_programs_to_a_person(int status) throws InterruptedException {
        script.page("/a", status);
        assertThat(ask("/a"))
                .isEqualTo(new NotJudged("the server will not show it to a program (%d)".formatted(status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501, 404, 403})
    void what_refuses_HEAD_is_asked_with_GET(int status) throws InterruptedException {
        script.page(
                "/a",
                request -> request.response()
                        .setStatusCode(request.method().equals(HttpMethod.HEAD) ? status : 200)
                        .end());
        assertThat(ask("/a")).isEqualTo(new Answers());
        assertThat(script.asked()).containsExactly("HEAD /a", "GET /a");
    }

    @Test
    void does_not_read_an_endless_page() throws Exception {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        script.page("/a", request -> {
            if (request.method().equals(HttpMethod.HEAD)) {
                request.response().setStatusCode(405).end();
            } else {
                request.connection().closeHandler(gone -> closed.complete(null));
                request.response().setChunked(true);
                vertx.setPeriodic(10, timer -> {
                    if (closed.isDone()) {
                        vertx.cancelTimer(timer);
                    } else {
                        request.response().write(Buffer.buffer(new byte[1_000]));
                    }
                });
            }
        });
        assertThat(ask("/a")).isEqualTo(new Answers());
        closed.get(20, TimeUnit.SECONDS);
    }

    // Sent on

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void follows_a_redirect(int status) throws InterruptedException {
        script.redirect("/a", status, "/b?c=d").page("/b", 200);
        assertThat(ask("/a")).isEqualTo(new Answers());
        assertThat(script.asked()).containsExactly("HEAD /a", "HEAD /b");
        script.redirect("/a", status, "/nowhere");
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer("there is no such page (404)"));
    }

    @Test
    void follows_at_most_three_redirects() throws InterruptedException {
        script.redirect("/a", 302, "/b")
                .redirect("/b", 302, "/c")
                .redirect("/c", 302, "/d")
                .page("/d", 200);
        assertThat(ask("/a")).isEqualTo(new Answers());
        script.redirect("/0", 302, "/a");
        assertThat(ask("/0")).isEqualTo(new DoesNotAnswer("it sends one on again and again"));
        script.redirect("/loop", 302, "/loop");
        assertThat(ask("/loop")).isEqualTo(new DoesNotAnswer("it sends one on again and again"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:%d/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/"
            })
    void does_not_follow_a_redirect_to_an_internal_address(String inside) throws InterruptedException {
        try (Script other = new Script(vertx, "127.0.0.2", new HttpServerOptions())) {
            URI to = URI.create(inside.formatted(other.port()));
            script.redirect("/a", 302, to.toString());
            assertThat(ask("/a"))
                    .isEqualTo(new DoesNotAnswer("\"%s\" is not in the public Internet".formatted(to.getHost())));
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://www.example.org/", "mailto:jobs@example.org"})
    void does_not_follow_a_redirect_to_another_scheme(String outside) throws InterruptedException {
        script.redirect("/a", 302, outside);
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer("it leads to what is no address in the web"));
    }

    @Test
    void stops_at_a_redirect_that_is_no_address() throws InterruptedException {
        script.redirect("/a", 302, "http://[");
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer("the server answers 302 instead of the page"));
    }

    // A name that the DNS of no machine knows can be reached by this way alone
    @Test
    void sends_the_host_name_to_the_checked_address() throws InterruptedException {
        CompletableFuture<String> host = new CompletableFuture<>();
        script.page("/a", request -> {
            host.complete(request.getHeader(HttpHeaders.HOST));
            request.response().end();
        });
        assertThat(probe(Duration.ofSeconds(20), name -> InetAddress.getAllByName(Script.HOST))
                        .ask(URI.create("http://www.example.org:%d/a".formatted(script.port()))))
                .isEqualTo(new Answers());
        assertThat(host).isCompletedWithValue("www.example.org:" + script.port());
    }

    // No answer

    @Test
    void stops_waiting_for_a_server_that_does_not_answer() throws InterruptedException {
        script.page("/a", request -> {});
        assertThat(probe(Duration.ofMillis(200), InetAddress::getAllByName).ask(URI.create(script.address("/a"))))
                .isEqualTo(TOO_LONG);
    }

    @Test
    void stops_reading_an_endless_head() throws Exception {
        NetServer dripping = vertx.createNetServer().connectHandler(socket -> {
            CompletableFuture<Void> closed = new CompletableFuture<>();
            socket.closeHandler(gone -> closed.complete(null));
            socket.write("HTTP/1.1 200 OK\r\nX: ");
            vertx.setPeriodic(20, timer -> {
                if (closed.isDone()) {
                    vertx.cancelTimer(timer);
                } else {
                    socket.write("x");
                }
            });
        });
        dripping.listen(0, Script.HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        try {
            assertThat(probe(Duration.ofMillis(200), InetAddress::getAllByName)
                            .ask(URI.create("http://%s:%d/".formatted(Script.HOST, dripping.actualPort()))))
                    .isEqualTo(TOO_LONG);
        } finally {
            dripping.close();
        }
    }

    @Test
    void reports_an_unreachable_server_as_no_connection() throws Exception {
        LinkState none = new DoesNotAnswer("no connection, or one that breaks off");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(ask(URI.create("http://%s:%d/".formatted(Script.HOST, free))))
                .isEqualTo(none);
        script.page("/a", request -> request.connection().close());
        assertThat(ask("/a")).isEqualTo(none);
    }

    @Test
    void rejects_a_self_signed_certificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "script",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:" + Script.HOST,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "scripted")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Script secure = new Script(
                vertx,
                Script.HOST,
                new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword("scripted")))) {
            secure.page("/a", 200);
            assertThat(ask(URI.create(secure.address("/a").replace("http:", "https:"))))
                    .isEqualTo(new DoesNotAnswer("its certificate is not trusted"));
            assertThat(secure.asked()).isEmpty();
        }
    }

    private LinkState ask(String path) throws InterruptedException {
        return ask(URI.create(script.address(path)));
    }

    private static LinkState ask(URI page) throws InterruptedException {
        return probe(FixedLinkConfig.USUAL.answer(), InetAddress::getAllByName).ask(page);
    }

    private static WebProbe probe(Duration answer, PublicWeb.Resolver resolver) {
        FixedLinkConfig limits = new FixedLinkConfig(true, 1, answer, FixedLinkConfig.USUAL.overall());
        return new WebProbe(vertx, new PublicWeb(resolver, limits.trustedHosts().orElseThrow()), limits);
    }
}
