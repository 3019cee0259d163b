package hiring.vacancy.preview.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryLinksComponentTest {

    private static final String PARAGRAPHS = "/applicationPack/sections/0/blocks/0/paragraphs";

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource dataSource;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch slowIsAsked = new CountDownLatch(1);
    private final CountDownLatch slowMayAnswer = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (path.equals("/slow")) {
                slowIsAsked.countDown();
                await(slowMayAnswer);
            }
            exchange.sendResponseHeaders(path.equals("/gone") ? 410 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        slowMayAnswer.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void requests_links_on_demand_without_effect_on_the_publication() {
        ObjectNode pack = with("/gone", "/there");
        String id = Api.approved(pack);

        Api.author()
                .get("/api/v1/vacancies/" + id + "/pack-check")
                .then()
                .statusCode(200)
                .body("findings.code", not(org.hamcrest.Matchers.hasItem("link-does-not-answer")));
        assertThat(asked).isEmpty();

        tried(id)
                .then()
                .statusCode(200)
                .body("findings.findAll { it.code == 'link-does-not-answer' }.severity", contains("WARNING"))
                .body("findings.findAll { it.code == 'link-does-not-answer' }.pointer", contains(PARAGRAPHS + "/0"))
                .body(
                        "findings.find { it.code == 'link-does-not-answer' }.message",
                        equalTo(address("/gone") + " does not answer: the page is gone for good (410)"))
                .body("intervals[1].workingDaysBetween", equalTo(14));
        assertThat(asked).containsExactlyInAnyOrder("/gone", "/gone", "/there");

        Api.publish(id, "{}").then().statusCode(200);
        assertThat(asked).hasSize(3);
    }

    @Test
    void holds_no_database_connection_while_it_waits_for_servers() throws Exception {
        String id = Api.drafted(with("/slow"));
        dataSource.getConfiguration().setMetricsEnabled(true);

        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> tried(id), threads);
        assertThat(slowIsAsked.await(60, TimeUnit.SECONDS)).isTrue();
        long held = dataSource.getMetrics().activeCount();
        slowMayAnswer.countDown();

        assertThat(held).isZero();
        answer.get(60, TimeUnit.SECONDS)
                .then()
                .statusCode(200)
                .body("findings.code", not(org.hamcrest.Matchers.hasItem("link-does-not-answer")));
    }

    @Test
    void allows_only_staff_who_recruit_to_try_links() {
        String id = Api.drafted(with("/gone"));
        given().queryParam("try-links", true)
                .get("/api/v1/vacancies/" + id + "/pack-check")
                .then()
                .statusCode(401);
        Api.as("candidate", Api.SECOND_PERSON)
                .queryParam("try-links", true)
                .get("/api/v1/vacancies/" + id + "/pack-check")
                .then()
                .statusCode(403);
        assertThat(asked).isEmpty();
    }

    private static Response tried(String id) {
        return Api.author().queryParam("try-links", true).get("/api/v1/vacancies/" + id + "/pack-check");
    }

    private String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    /** A pack whose only links are these. */
    private ObjectNode with(String... paths) {
        ObjectNode pack = Packs.anew(Packs.graduate());
        pack.findParents("links").forEach(block -> ((ObjectNode) block).remove("links"));
        Packs.at(pack, "/organisation").remove("website");
        Packs.at(pack, "/application").put("address", address("/there"));
        var paragraphs = Packs.listAt(pack, PARAGRAPHS);
        paragraphs.removeAll();
        for (String path : paths) {
            paragraphs.add("See [the page of the council](%s).".formatted(address(path)));
        }
        return pack;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
