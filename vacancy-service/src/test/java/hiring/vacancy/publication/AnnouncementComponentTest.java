package hiring.vacancy.publication;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.events.Topic;
import hiring.events.id.VacancyId;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.Management;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Vacancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The announcer on a real database and broker; the job runs when the test says so. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncementComponentTest {

    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");
    private static final Instant CLOSING = Instant.parse("2020-12-22T00:00:00Z");
    private static final Instant SIFT_END = Instant.parse("2021-01-05T00:00:00Z");

    @Inject
    AnnouncementJob job;

    @Inject
    AnnounceMoments announceMoments;

    @Inject
    FindVacancy findVacancy;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entityManager;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaClient kafka;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(NOVEMBER);
        kafka = KafkaClient.of(bootstrapServers);
    }

    @Test
    void a_scheduled_vacancy_is_published_at_its_time() {
        String id = Api.approved(graduate());
        Api.publish(id, "{\"publishAt\": \"2020-11-23T08:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"))
                .body("publishAt", equalTo("2020-11-23T08:00:00Z"));
        given().get("/api/v1/adverts/" + id).then().statusCode(404);

        job.run();
        Api.read(id).then().body("status", equalTo("SCHEDULED"));
        clock.moveTo(Instant.parse("2020-11-23T08:00:00Z"));
        job.run();

        Api.read(id).then().body("status", equalTo("PUBLISHED")).body("publishedAt", equalTo("2020-11-23T08:00:00Z"));
        given().get("/api/v1/adverts/" + id).then().statusCode(200);
        expect(id, "hiring.vacancy.published.v1@2020-11-23");
    }

    @Test
    void announces_a_closing_once_with_many_replicas() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(Api.published(graduate()));
        }
        clock.moveTo(CLOSING);
        CountDownLatch together = new CountDownLatch(1);
        try (var replicas = Executors.newFixedThreadPool(6)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                runs.add(replicas.submit(() -> {
                    together.await();
                    job.run();
                    return null;
                }));
            }
            together.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        // A replica skips what another one holds at that moment; the next run finds nothing left
        job.run();
        job.run();

        for (String id : ids) {
            expect(
                    id,
                    "hiring.vacancy.published.v1@2020-11-20",
                    "hiring.vacancy.closed.v1@2020-12-22T00:00:00Z",
                    "hiring.vacancy.stage-opened.v1@2020-12-22T00:00:00Z");
        }
    }

    @Test
    void catches_up_after_a_long_downtime_in_order_and_measures_the_delay() {
        String id = Api.published(graduate());
        double before = closingsAnnouncedLate();
        clock.moveTo(SIFT_END.plusSeconds(90));
        assertThat(findVacancy.overdueClosings()).isPositive();
        job.run();

        expect(
                id,
                "hiring.vacancy.published.v1@2020-11-20",
                "hiring.vacancy.closed.v1@2020-12-22T00:00:00Z",
                "hiring.vacancy.stage-opened.v1@2020-12-22T00:00:00Z",
                "hiring.vacancy.stage-closed.v1@2021-01-05T00:00:00Z");
        assertThat(findVacancy.overdueClosings()).isZero();
        assertThat(closingsAnnouncedLate()).isGreaterThan(before);
    }

    @Test
    void nothing_is_announced_before_its_time() {
        String id = Api.published(graduate());
        // The clock runs on from here, but not for ten minutes
        clock.moveTo(CLOSING.minusSeconds(600));
        job.run();

        expect(id, "hiring.vacancy.published.v1@2020-11-20");
    }

    @Test
    void skips_a_vacancy_that_another_replica_holds() {
        String id = Api.published(graduate());
        clock.moveTo(CLOSING);

        QuarkusTransaction.requiringNew().run(() -> {
            entityManager.find(Vacancy.class, UUID.fromString(id), LockModeType.PESSIMISTIC_WRITE);
            // Returns at once instead of waiting for the lock
            inAnotherThread(job::run);
        });
        eventually(() -> assertThat(waitingInOutbox()).isZero());
        assertThat(typesOf(id)).doesNotContain("hiring.vacancy.closed.v1@2020-12-22T00:00:00Z");
        job.run();
        expect(
                id,
                "hiring.vacancy.published.v1@2020-11-20",
                "hiring.vacancy.closed.v1@2020-12-22T00:00:00Z",
                "hiring.vacancy.stage-opened.v1@2020-12-22T00:00:00Z");
    }

    @Test
    void a_transaction_that_fails_leaves_the_moment_due() {
        String id = Api.published(graduate());
        clock.moveTo(CLOSING);
        QuarkusTransaction.begin();
        announceMoments.announce(new VacancyId(UUID.fromString(id)));
        QuarkusTransaction.rollback();
        assertThat(typesOf(id)).hasSizeLessThanOrEqualTo(1);

        job.run();
        expect(
                id,
                "hiring.vacancy.published.v1@2020-11-20",
                "hiring.vacancy.closed.v1@2020-12-22T00:00:00Z",
                "hiring.vacancy.stage-opened.v1@2020-12-22T00:00:00Z");
    }

    @Test
    void does_not_publish_after_the_closing() {
        String id = Api.approved(graduate());
        Api.publish(id, "{\"publishAt\": \"2020-12-01T08:00:00Z\"}").then().statusCode(200);
        clock.moveTo(CLOSING);
        job.run();

        Api.read(id)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("missedPublicationAt", equalTo("2020-12-01T08:00:00Z"));
        assertThat(typesOf(id)).isEmpty();
    }

    private static void inAnotherThread(Runnable work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get(120, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode graduate() {
        return Packs.anew(Packs.graduate());
    }

    /** Exactly these, in this order, and no more of them after the outbox is empty. */
    private void expect(String id, String... events) {
        eventually(() -> assertThat(waitingInOutbox()).isZero());
        assertThat(typesOf(id)).containsExactly(events);
    }

    private List<String> typesOf(String id) {
        List<String> types = new ArrayList<>();
        for (ConsumerRecord<String, String> event : kafka.everythingIn(Topic.VACANCIES.wireName())) {
            if (id.equals(event.key())) {
                String type = String.valueOf(KafkaClient.header(event, "ce_type"));
                String time = String.valueOf(KafkaClient.header(event, "ce_time"));
                // Of a publication by hand the day is enough; the others happen at their instant
                types.add(type + "@" + (type.contains("published") ? time.substring(0, "2020-11-20".length()) : time));
            }
        }
        return types;
    }

    private long waitingInOutbox() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entityManager
                                .createNativeQuery("select count(*) from outbox")
                                .getSingleResult())
                        .longValue());
    }

    private static double closingsAnnouncedLate() {
        return Management.get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("hiring_closings_late_seconds_sum"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
