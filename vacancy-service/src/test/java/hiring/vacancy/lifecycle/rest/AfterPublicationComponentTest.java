package hiring.vacancy.lifecycle.rest;

import static hiring.kit.testing.Eventually.eventually;
import static hiring.vacancy.Api.SECOND_PERSON;
import static hiring.vacancy.Api.as;
import static hiring.vacancy.Api.author;
import static hiring.vacancy.Api.once;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.ApplicationStarted;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AfterPublicationComponentTest {

    private static final String VACANCIES = "/api/v1/vacancies/";
    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");
    private static final String LONGER = """
            {"because": "TECHNICAL_FAULT", "reason": "The site was down on the last day",
             "closing": {"on": {"date": "2020-12-31", "weekday": "THURSDAY"}, "words":
             "Midnight on Thursday 31 December"},
             "stages": [{"code": "first-sift",
                         "window": {"opens": {"date": "2021-01-04"}, "closes": {"date": "2021-01-15"}}}]}""";

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(NOVEMBER);
    }

    @Test
    void refuses_changes_by_an_applicant_of_the_vacancy() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        String other = Api.published(Packs.anew(Packs.graduate()));
        UUID person = UUID.randomUUID();
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        kafka.send(new ApplicationStarted(UUID.randomUUID(), UUID.fromString(id), person, NOVEMBER));
        eventually(() -> as("recruiter", person)
                .get(VACANCIES + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application")));
        for (String step : List.of("withdrawals", "timetable-changes", "publications", "approvals", "returns")) {
            Api.step(as("recruiter", person), id, step, "{}")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("own-application"));
        }
        as("recruiter", person).get(VACANCIES + id + "/application-pack").then().statusCode(403);
        as("recruiter", person).get(VACANCIES + id + "/history").then().statusCode(403);
        Api.once(as("recruiter", person))
                .body("{\"name\": \"Mine %s\", \"vacancyId\": \"%1$s\"}".formatted(id))
                .post("/api/v1/vacancy-templates")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application"));
        as("recruiter", person).get(VACANCIES + other).then().statusCode(200);
        as("recruiter", person).get(VACANCIES).then().statusCode(200);
        given().get("/api/v1/adverts/" + id).then().statusCode(200);
    }

    @Test
    void records_and_announces_a_later_closing() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        String etag = Api.read(id).header("ETag");

        change(id, etag, LONGER)
                .statusCode(200)
                .body("closesAt", equalTo("2021-01-01T00:00:00Z"))
                .body("closingWords", equalTo("11:59pm on Thursday 31 December 2020"))
                .body("timetableVersion", equalTo(1));

        // A caller that has read the old dates does not overwrite them
        change(id, etag, LONGER).statusCode(412);
        given().get("/api/v1/adverts/" + id).then().body("closesAt", equalTo("2021-01-01T00:00:00Z"));
        author().get(VACANCIES + id + "/timetable-changes")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items.reason", contains("The site was down on the last day"))
                .body("items.changedBy", contains(Api.AUTHOR.toString()))
                .body("items[0].closesAtBefore", equalTo("2020-12-22T00:00:00Z"))
                .body(
                        "items[0].before.closing.words",
                        equalTo("Applications close at midnight on Monday 21st December 2020"))
                .body("items[0].after.stages[0].opensAt", equalTo("2021-01-04T00:00:00Z"));
        VacancyTimetableChanged event =
                published(VacancyTimetableChanged.class, id).getFirst();
        assertThat(event.closesAt()).isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
        assertThat(event.timetableVersion()).isEqualTo(1);
        assertThat(event.packVersion()).isEqualTo(2);
        given().get("/api/v1/adverts/%s/application-pack/versions/2".formatted(id))
                .then()
                .statusCode(200)
                .body("closing", equalTo("11:59pm on Thursday 31 December 2020"));
        assertThat(event.reason()).isEqualTo(TimetableChangeReason.TECHNICAL_FAULT);
        assertThat(event.stages()).hasSize(4);
        assertThat(event.stages().getFirst().opensAt()).isEqualTo(Instant.parse("2021-01-04T00:00:00Z"));
    }

    @Test
    void reports_mistakes_in_new_dates_and_changes_nothing() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        String etag = Api.read(id).header("ETag");

        change(id, etag, """
                {"because": "OTHER", "reason": "x",
                 "closing": {"on": {"date": "2020-12-31", "weekday": "MONDAY"}, "words": "x"},
                 "stages": [{"code": "chat"}, {"code": "interview", "weeksCommencing": [{"date": "2021-02-16"}]}]}""")
                .statusCode(422)
                .body("code", equalTo("invalid-dates"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/closing/on/weekday weekday-mismatch",
                                "/stages/0/code unknown-stage",
                                "/stages/1/weeksCommencing/0/date not-a-monday",
                                "/stages before-closing"));
        change(id, etag, "{\"closing\": {\"time\": \"25:00\"}}").statusCode(400);
        change(id, etag, "{}").statusCode(422).body("errors.pointer", containsInAnyOrder("/because", "/reason"));
        once(author())
                .body(LONGER)
                .post(VACANCIES + id + "/timetable-changes")
                .then()
                .statusCode(428);
        for (String role : List.of("candidate", "assessor", "hiring-manager", "auditor")) {
            once(as(role, SECOND_PERSON))
                    .header("If-Match", etag)
                    .body(LONGER)
                    .post(VACANCIES + id + "/timetable-changes")
                    .then()
                    .statusCode(403);
        }
        Api.read(id).then().header("ETag", etag).body("timetableVersion", equalTo(0));
    }

    @Test
    void a_draft_and_a_closed_vacancy_keep_their_dates() {
        String draft = Api.drafted(Packs.anew(Packs.graduate()));
        change(draft, "\"0\"", LONGER).statusCode(409).body("code", equalTo("wrong-status"));

        String closed = Api.published(Packs.anew(Packs.graduate()));
        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));
        change(closed, Api.read(closed).header("ETag"), LONGER)
                .statusCode(422)
                .body("errors.code", contains("closed-already", "begun-already"));
    }

    @Test
    void answers_410_to_the_public_after_a_withdrawal() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        given().get("/api/v1/adverts/" + id).then().statusCode(200);

        Api.step(author(), id, "withdrawals", "{\"reason\": \"The post was cut\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("The post was cut"));

        Api.step(author(), id, "withdrawals", "{\"reason\": \"Again\"}").then().statusCode(409);
        assertThat(given().get("/api/v1/adverts/" + id).statusCode()).isIn(404, 410);
        given().get("/api/v1/adverts/" + id + "/application-pack").then().statusCode(404);
        // Applicants can still read the version that they applied with
        given().get("/api/v1/adverts/" + id + "/application-pack/versions/1")
                .then()
                .statusCode(200);
        assertThat(published(VacancyWithdrawn.class, id)).hasSize(1);
        author().queryParam("status", "WITHDRAWN")
                .queryParam("limit", 100)
                .get(VACANCIES)
                .then()
                .body("items.id", org.hamcrest.Matchers.hasItem(id));
    }

    private static ValidatableResponse change(String id, String etag, String body) {
        return once(author())
                .header("If-Match", etag)
                .body(body)
                .post(VACANCIES + id + "/timetable-changes")
                .then();
    }

    private <E extends hiring.events.HiringEvent> List<E> published(Class<E> type, String id) {
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        eventually(() -> assertThat(kafka.published(Topic.VACANCIES, type, UUID.fromString(id)))
                .isNotEmpty());
        return kafka.published(Topic.VACANCIES, type, UUID.fromString(id));
    }
}
