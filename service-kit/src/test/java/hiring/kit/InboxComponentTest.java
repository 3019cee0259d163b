package hiring.kit;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tests that an event is applied once, and dead letters. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxComponentTest extends BrokerTest {

    private static final Instant THEN = Instant.parse("2020-12-22T00:00:00Z");

    @Test
    void applies_a_redelivered_event_once() {
        UUID id = UUID.randomUUID();
        String eventId = kafka.send(new VacancyClosed(id, THEN, THEN));
        kafka.send(new VacancyClosed(id, THEN, THEN), eventId);
        UUID last = UUID.randomUUID();
        sendClosed(id, closed(last));

        eventually(() -> assertThat(effects.effects(last)).isEqualTo(1));
        assertThat(effects.effects(id)).isEqualTo(1);
    }

    @Test
    void skips_unknown_events_and_unknown_fields() {
        UUID id = UUID.randomUUID();
        String topic = Topic.VACANCIES.wireName();
        kafka.send(
                topic,
                id.toString(),
                "hiring.vacancy.abolished.v7",
                UUID.randomUUID().toString(),
                "{}");
        sendClosed(id, closed(id).replace("}", ", \"newField\": [1]}"));

        eventually(() -> assertThat(effects.effects(id)).isEqualTo(1));
        assertThat(deadLettersOf(id)).isEmpty();
    }

    @Test
    void stores_an_unreadable_record_and_applies_the_next() {
        UUID id = UUID.randomUUID();
        String topic = Topic.VACANCIES.wireName();
        sendClosed(id, "{\"vacancyId\": 7");
        kafka.send(topic, id.toString(), null, null, "no headers at all");
        sendClosed(id, closed(id));

        eventually(() -> assertThat(effects.effects(id)).isEqualTo(1));
        assertThat(deadLettersOf(id)).hasSize(2);
        eventually(() -> assertThat(kafka.everythingIn(Topic.VACANCIES.deadLetterName()))
                .filteredOn(record -> id.toString().equals(record.key()))
                .hasSize(2));
    }

    @Test
    void rolls_back_a_failing_event_and_applies_its_replay_once() {
        UUID id = UUID.randomUUID();
        effects.breakDown(true);
        kafka.send(new VacancyClosed(id, THEN, THEN));
        eventually(() -> assertThat(deadLettersOf(id)).hasSize(1));
        assertThat(effects.effects(id)).isZero();
        String letter = deadLettersOf(id).getFirst();

        Requests.as("administrator")
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("replay-failed"));
        effects.breakDown(false);
        Requests.as("administrator")
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(204);
        Requests.as("administrator")
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(404);

        assertThat(effects.effects(id)).isEqualTo(1);
        assertThat(deadLettersOf(id)).isEmpty();
    }

    @Test
    void lists_dead_letters_page_by_page() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            UUID id = UUID.randomUUID();
            sendClosed(id, "no JSON");
            eventually(() -> assertThat(deadLettersOf(id)).hasSize(1));
            letters.addAll(deadLettersOf(id));
        }

        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Requests.as("administrator")
                    .get("/api/v1/dead-letters?limit=1&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            cursor = page.path("next");
        }

        assertThat(read).doesNotHaveDuplicates().containsSubsequence(letters);
    }

    @Test
    void shows_dead_letters_to_administrators_only() {
        Requests.as("recruiter").get("/api/v1/dead-letters").then().statusCode(403);
    }

    private void sendClosed(UUID key, String payload) {
        kafka.send(
                Topic.VACANCIES.wireName(),
                key.toString(),
                "hiring.vacancy.closed.v1",
                UUID.randomUUID().toString(),
                payload);
    }

    private static String closed(UUID id) {
        return "{\"vacancyId\":\"%s\",\"closesAt\":\"2020-12-22T00:00:00Z\",\"occurredAt\":\"2020-12-22T00:00:00Z\"}"
                .formatted(id);
    }

    private List<String> deadLettersOf(UUID key) {
        return Requests.as("administrator")
                .get("/api/v1/dead-letters?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.key == '" + key + "' }.id");
    }
}
