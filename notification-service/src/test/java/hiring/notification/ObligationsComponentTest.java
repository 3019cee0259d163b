package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hiring.events.ApplicationStarted;
import hiring.events.HiringEvent;
import hiring.kit.inbox.TopicConsumer;
import hiring.kit.testing.Management;
import hiring.kit.testing.Tokens;
import hiring.notification.FaultyTransport.Fault;
import hiring.notification.obligation.NoticeKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of obligations, and the rules of all endpoints: roles, own vacancies and errors. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObligationsComponentTest extends ComponentTest {

    @Inject
    @Any
    Instance<TopicConsumer<?>> consumers;

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void handles_the_event_that_causes_a_notice(NoticeKind kind) {
        Class<? extends HiringEvent> event =
                new NoticeEvents(known(), Sample.THEN).full(kind).getClass();

        assertThat(consumers.stream()
                        .map(TopicConsumer::reactions)
                        .filter(reactions -> reactions.knows(event) && !reactions.ignores(event)))
                .as("Consumers that do not ignore %s", event.getSimpleName())
                .hasSize(1);
    }

    @Test
    void refuses_staff_who_have_applied_to_the_vacancy() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.submitted());
        UUID message = messageIn(sample, "FAILED");
        UUID person = UUID.randomUUID();
        String path = "/api/v1/vacancies/" + sample.vacancy();
        assertThat(messagesSeenBy(person)).contains(message.toString());

        kafka.send(new ApplicationStarted(UUID.randomUUID(), sample.vacancy(), person, Sample.THEN));

        eventually(() -> as("recruiter", person)
                .get(path + "/obligations")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application")));
        as("recruiter", person).get(path + "/notification-counts").then().statusCode(403);
        as("recruiter", person)
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(403);
        as("recruiter", person).get("/api/v1/calls").then().statusCode(200);
        assertThat(messagesSeenBy(person)).doesNotContain(message.toString());
        assertThat(messagesSeenBy(RECRUITER)).contains(message.toString());
        for (String decision : List.of("retries", "confirmations")) {
            as("recruiter", person)
                    .body("{}")
                    .post("/api/v1/messages/" + message + "/" + decision)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("own-application"));
        }
    }

    @Test
    void lists_obligations_in_pages() {
        Sample sample = known();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Sample other = sample.another();
            kafka.send(other.contact());
            kafka.send(other.submitted());
            expected.add(other.application().toString());
        }
        settled(sample, 5);
        String list =
                "/api/v1/vacancies/" + sample.vacancy() + "/obligations?kind=application-received&state=DONE&limit=2";

        List<String> found = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            ValidatableResponse page = recruiter()
                    .get(list + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            found.addAll(page.extract().<List<String>>path("items.applicationId"));
            cursor = page.extract().path("next");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void allows_only_the_roles_of_each_endpoint() {
        UUID id = UUID.randomUUID();
        for (String role : List.of("candidate", "assessor", "hiring-manager", "administrator", "auditor")) {
            as(role).get("/api/v1/calls").then().statusCode(403).body("code", equalTo("forbidden"));
            as(role).get("/api/v1/messages").then().statusCode(403);
            as(role).body("{}")
                    .post("/api/v1/messages/" + id + "/retries")
                    .then()
                    .statusCode(403);
            as(role).body("{}")
                    .post("/api/v1/messages/" + id + "/confirmations")
                    .then()
                    .statusCode(403);
            as(role).body("{\"result\": \"SPOKE\"}")
                    .post("/api/v1/calls/" + id + "/attempts")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("candidate", "assessor", "hiring-manager", "administrator")) {
            as(role).get("/api/v1/vacancies/" + id + "/obligations").then().statusCode(403);
            as(role).get("/api/v1/vacancies/" + id + "/notification-counts")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("recruiter", "auditor")) {
            as(role).get("/api/v1/vacancies/" + id + "/obligations").then().statusCode(200);
            as(role).get("/api/v1/vacancies/" + id + "/notification-counts")
                    .then()
                    .statusCode(200);
        }
        given().get("/api/v1/calls").then().statusCode(401).body("code", equalTo("not-signed-in"));
    }

    @Test
    void names_all_mistakes_of_a_request_at_once() {
        UUID id = UUID.randomUUID();
        recruiter()
                .get("/api/v1/vacancies/" + id + "/obligations?kind=reminder&state=LOST&limit=0")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/kind", "/state", "/limit"));
        recruiter()
                .get("/api/v1/messages?state=SENT&limit=101")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        recruiter().get("/api/v1/messages?cursor=abc").then().statusCode(400).body("code", equalTo("bad-cursor"));
        recruiter().get("/api/v1/calls?vacancyId=abc").then().statusCode(400);
        recruiter().get("/api/v1/vacancies/abc/notification-counts").then().statusCode(400);
        recruiter()
                .body("{\"result\": \"SHOUTED\", \"remark\": \"x\"}")
                .post("/api/v1/calls/" + id + "/attempts")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/result", "/remark"));
        recruiter()
                .body("{}")
                .post("/api/v1/calls/" + id + "/attempts")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/result"));
        recruiter().body("{").post("/api/v1/messages/" + id + "/retries").then().statusCode(400);
        recruiter().post("/api/v1/messages/" + id + "/retries").then().statusCode(400);
        attempt(id, "SPOKE").statusCode(404).body("code", equalTo("no-such-call"));
        decide(id, "retries").statusCode(404).body("code", equalTo("no-such-message"));
        given().auth()
                .oauth2(Tokens.of("recruiter", RECRUITER))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/messages/" + id + "/retries")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void lists_nothing_for_a_vacancy_without_obligations() {
        recruiter()
                .get("/api/v1/vacancies/" + UUID.randomUUID() + "/notification-counts")
                .then()
                .statusCode(200)
                .body("obligations", equalTo(0))
                .body("kinds", hasSize(0));
        recruiter()
                .get("/api/v1/vacancies/" + UUID.randomUUID() + "/obligations")
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void publishes_metrics_of_what_waits() {
        String metrics =
                Management.get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .contains(
                        "hiring_messages_due",
                        "hiring_messages_failed",
                        "hiring_messages_uncertain",
                        "hiring_calls_due",
                        "hiring_obligations_waiting");
    }

    private static List<String> messagesSeenBy(UUID person) {
        return as("recruiter", person)
                .get("/api/v1/messages?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
