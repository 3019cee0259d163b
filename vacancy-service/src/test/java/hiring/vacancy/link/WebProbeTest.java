package hiring.vacancy.link;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.link.Verdict.Answers;
import hiring.vacancy.link.Verdict.DoesNotAnswer;
import hiring.vacancy.link.Verdict.NotJudged;
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

    private static final Verdict TOO_LONG = new DoesNotAnswer("it takes too long");

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
    void a_page_that_is_there_is_asked_once_and_not_read(int status) throws InterruptedException {
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
    void a_page_that_is_not_there_is_said_so(int status, String why) throws InterruptedException {
        script.page("/a", status);
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429})
    void a_page_that_is_kept_from_programs_is_left_to_a_person(int status) throws InterruptedException {
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
    void a_page_without_end_is_not_read() throws Exception {
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
    void one_goes_where_one_is_sent_on_to(int status) throws InterruptedException {
        script.redirect("/a", status, "/b?c=d").page("/b", 200);
        assertThat(ask("/a")).isEqualTo(new Answers());
        assertThat(script.asked()).containsExactly("HEAD /a", "HEAD /b");
        script.redirect("/a", status, "/nowhere");
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer("there is no such page (404)"));
    }

    @Test
    void one_is_sent_on_three_times_and_no_more() throws InterruptedException {
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
    void one_is_not_sent_on_to_what_is_not_public(String inside) throws InterruptedException {
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
    void one_is_not_sent_out_of_the_web(String outside) throws InterruptedException {
        script.redirect("/a", 302, outside);
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer("it leads to what is no address in the web"));
    }

    @Test
    void a_way_on_that_is_no_address_is_the_end() throws InterruptedException {
        script.redirect("/a", 302, "http://[");
        assertThat(ask("/a")).isEqualTo(new DoesNotAnswer("the server answers 302 instead of the page"));
    }

    // A name that the DNS of no machine knows can be reached by this way alone
    @Test
    void the_server_that_was_looked_up_is_asked_under_its_name() throws InterruptedException {
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
    void a_server_that_does_not_answer_is_not_waited_for() throws InterruptedException {
        script.page("/a", request -> {});
        assertThat(probe(Duration.ofMillis(200), InetAddress::getAllByName).ask(URI.create(script.address("/a"))))
                .isEqualTo(TOO_LONG);
    }

    @Test
    void a_server_that_never_comes_to_the_end_of_its_head_is_not_waited_for() throws Exception {
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
    void a_server_that_is_not_there_or_breaks_off_is_no_connection() throws Exception {
        Verdict none = new DoesNotAnswer("no connection, or one that breaks off");
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
    void a_certificate_that_nobody_has_signed_is_not_trusted(@TempDir Path folder) throws Exception {
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

    private Verdict ask(String path) throws InterruptedException {
        return ask(URI.create(script.address(path)));
    }

    private static Verdict ask(URI page) throws InterruptedException {
        return probe(Limits.USUAL.answer(), InetAddress::getAllByName).ask(page);
    }

    private static WebProbe probe(Duration answer, PublicWeb.Resolver resolver) {
        Limits limits = new Limits(true, 1, answer, Limits.USUAL.overall());
        return new WebProbe(vertx, new PublicWeb(resolver, limits.trustedHosts().orElseThrow()), limits);
    }
}
