package hiring.vacancy.template.rest;

import static hiring.vacancy.Api.SECOND_PERSON;
import static hiring.vacancy.Api.as;
import static hiring.vacancy.Api.author;
import static hiring.vacancy.Api.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hiring.kit.clock.MovableClock;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftFromAnotherComponentTest {

    private static final String VACANCIES = "/api/v1/vacancies/";
    private static final String TEMPLATES = "/api/v1/vacancy-templates";
    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");
    private static final String NEXT_YEAR = """
            {"reference": "%s", "timeZone": "Europe/London",
             "closing": {"on": {"date": "2021-12-20", "weekday": "MONDAY"}, "words": "Midnight on Monday 20 December"},
             "stages": [
                {"code": "first-sift", "window": {"opens": {"date": "2021-12-21"}, "closes": {"date": "2022-01-04"}}},
                {"code": "assessment-centre", "weeksCommencing": [{"date": "2022-01-24"}]},
                {"code": "interview", "weeksCommencing": [{"date": "2022-02-14"}]}],
             "start": {"on": {"date": "2022-03-21"}, "byAgreement": false}}""";

    @Inject
    MovableClock clock;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(NOVEMBER);
    }

    @Test
    void a_copy_has_its_own_reference_and_dates_and_starts_as_a_draft() {
        String original = Api.published(Packs.anew(Packs.graduate()));
        String reference = reference();

        String copy = post(VACANCIES + original + "/copies", NEXT_YEAR.formatted(reference))
                .statusCode(201)
                .body("reference", equalTo(reference))
                .body("status", equalTo("DRAFT"))
                .body("closesAt", equalTo("2021-12-21T00:00:00Z"))
                .body("readvertises", nullValue())
                .extract()
                .path("id");

        assertThat(author().get(VACANCIES + copy + "/document").asString())
                .contains("Graduate Development Operations Officer")
                .doesNotContain("\"2020-")
                .doesNotContain("\"2021-01")
                .doesNotContain("\"2021-02");
        assertThat(Api.approve(copy).statusCode()).isEqualTo(409);
    }

    @Test
    void reports_missing_and_wrong_dates_and_drafts_nothing() {
        String original = Api.published(Packs.anew(Packs.graduate()));
        String reference = reference();

        post(VACANCIES + original + "/copies", """
                {"reference": "%s", "timeZone": "Europe/London",
                 "closing": {"on": {"date": "2021-12-20", "weekday": "TUESDAY"}, "words": "Midnight"},
                 "stages": [], "start": {"byAgreement": true}}""".formatted(reference))
                .statusCode(422)
                .body("code", equalTo("invalid-dates"))
                .body("errors.pointer", hasItem("/closing/on/weekday"))
                .body("errors.pointer", hasItem("/stages"));
        post(VACANCIES + original + "/copies", "{\"reference\": \"a b\", \"timeZone\": \"Europe/Maidstone\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/reference"))
                .body("errors.pointer", hasItem("/closing"))
                .body("errors.pointer", hasItem("/start"));

        // The reference is still free
        post(VACANCIES + original + "/copies", NEXT_YEAR.formatted(reference)).statusCode(201);
        post(VACANCIES + original + "/copies", NEXT_YEAR.formatted(reference))
                .statusCode(409)
                .body("errors.pointer", contains("/reference"));
        post(VACANCIES + UUID.randomUUID() + "/copies", NEXT_YEAR.formatted(reference()))
                .statusCode(404);
    }

    @Test
    void readvertises_only_closed_and_withdrawn_vacancies() {
        String original = Api.published(Packs.anew(Packs.graduate()));
        String again = VACANCIES + original + "/readvertisements";
        clock.moveTo(Instant.parse("2020-12-21T23:59:00Z"));
        post(again, NEXT_YEAR.formatted(reference())).statusCode(409).body("code", equalTo("not-over"));

        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));
        post(again, NEXT_YEAR.formatted(reference()))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("readvertises", equalTo(original));
        Api.read(original).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void keeps_the_document_of_the_vacancy_at_the_time() {
        String draft = Api.drafted(Packs.anew(Packs.graduate()));
        String name = "Graduates " + UUID.randomUUID();
        String request = "{\"name\": \"%s\", \"vacancyId\": \"%s\"}".formatted(name, draft);
        String template = post(TEMPLATES, request)
                .statusCode(201)
                .body("title", equalTo("Graduate Development Operations Officer"))
                .extract()
                .path("id");
        post(TEMPLATES, request).statusCode(409).body("code", equalTo("template-name-taken"));
        author().queryParam("limit", 100).get(TEMPLATES).then().statusCode(200).body("items.name", hasItem(name));

        post(TEMPLATES + "/" + template + "/vacancies", NEXT_YEAR.formatted(reference()))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("post.title", equalTo("Graduate Development Operations Officer"));
    }

    @Test
    void allows_only_recruiters_to_draft() {
        String original = Api.drafted(Packs.anew(Packs.graduate()));
        for (String role : List.of("candidate", "assessor", "hiring-manager", "auditor")) {
            for (String path : List.of(
                    VACANCIES + original + "/copies",
                    VACANCIES + original + "/readvertisements",
                    TEMPLATES + "/" + original + "/vacancies")) {
                once(as(role, SECOND_PERSON))
                        .body(NEXT_YEAR.formatted(reference()))
                        .post(path)
                        .then()
                        .statusCode(403);
            }
        }
    }

    private static ValidatableResponse post(String path, String body) {
        return once(author()).body(body).post(path).then();
    }

    private static String reference() {
        return "AGAIN-" + UUID.randomUUID();
    }
}
