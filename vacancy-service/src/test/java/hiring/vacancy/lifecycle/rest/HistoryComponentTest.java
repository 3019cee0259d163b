package hiring.vacancy.lifecycle.rest;

import static hiring.vacancy.Api.AUTHOR;
import static hiring.vacancy.Api.SECOND_PERSON;
import static hiring.vacancy.Api.as;
import static hiring.vacancy.Api.author;
import static hiring.vacancy.Packs.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.events.id.VacancyId;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.history.HistoryKind;
import hiring.vacancy.publication.AnnounceMoments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What has happened to a vacancy, and the filters of the list. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryComponentTest {

    private static final String VACANCIES = "/api/v1/vacancies/";
    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    AnnounceMoments announceMoments;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(NOVEMBER);
    }

    @Test
    void tells_who_did_what_and_why() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        String id = Api.drafted(pack);
        at(pack, "/post").put("openings", 5);
        author().header("If-Match", "\"0\"")
                .body(pack.toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(200);
        Api.requestReview(id).then().statusCode(200);
        Api.step(as("hiring-manager", SECOND_PERSON), id, "returns", "{\"reason\": \"The pay is wrong\"}")
                .then()
                .statusCode(200);
        Api.requestReview(id).then().statusCode(200);
        Api.approve(id).then().statusCode(200);
        Api.publish(id, "{\"publishAt\": \"2020-11-25T09:00:00Z\"}").then().statusCode(200);
        clock.moveTo(Instant.parse("2020-11-25T09:00:05Z"));
        announceMoments.announce(new VacancyId(UUID.fromString(id)));
        Api.step(author(), id, "withdrawals", "{\"reason\": \"No money\"}")
                .then()
                .statusCode(200);

        history(id, "")
                .body(
                        "items.kind",
                        contains(
                                "WITHDRAWN",
                                "PUBLISHED",
                                "PUBLICATION_DECIDED",
                                "APPROVED",
                                "REVIEW_REQUESTED",
                                "RETURNED",
                                "REVIEW_REQUESTED",
                                "EDITED",
                                "CREATED"))
                .body("items[0].comment", equalTo("No money"))
                .body("items[1].by", nullValue())
                .body("items[2].effectiveAt", equalTo("2020-11-25T09:00:00Z"))
                .body("items[3].by", equalTo(SECOND_PERSON.toString()))
                .body("items[5].comment", equalTo("The pay is wrong"))
                .body("items[5].by", equalTo(SECOND_PERSON.toString()))
                .body("items[7].parts", contains("post"))
                .body("items[7].version", equalTo(1))
                .body("items[8].by", equalTo(AUTHOR.toString()))
                .body("items[8].at", startsWith("2020-11-20T09:0"))
                .body("items[8].comment", nullValue())
                .body("items[8].parts", empty());
        String next =
                history(id, "?limit=6").body("items", hasSize(6)).extract().path("next");
        history(id, "?limit=6&cursor=" + next)
                .body("items.kind", contains("REVIEW_REQUESTED", "EDITED", "CREATED"))
                .body("next", nullValue());
    }

    @Test
    void tells_the_reason_of_changed_dates() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        Api.step(author().header("If-Match", Api.read(id).header("ETag")), id, "timetable-changes", """
                        {"because": "TECHNICAL_FAULT", "reason": "The site was down on the last day",
                         "closing": {"on": {"date": "2020-12-31", "weekday": "THURSDAY"}, "words":
                         "Midnight on Thursday 31 December"},
                         "stages": [{"code": "first-sift",
                                     "window": {"opens": {"date": "2021-01-04"}, "closes": {"date": "2021-01-15"}}}]}
                        """)
                .then()
                .statusCode(200);
        history(id, "")
                .body("items[0].kind", equalTo("TIMETABLE_CHANGED"))
                .body("items[0].comment", equalTo("The site was down on the last day"));
    }

    @Test
    void tells_nothing_of_an_unknown_vacancy_and_nothing_to_other_roles() {
        author().get(VACANCIES + UUID.randomUUID() + "/history").then().statusCode(404);
        String id = Api.drafted(Packs.anew(Packs.graduate()));
        as("auditor", UUID.randomUUID()).get(VACANCIES + id + "/history").then().statusCode(200);
        for (String role : new String[] {"candidate", "assessor"}) {
            as(role, UUID.randomUUID()).get(VACANCIES + id + "/history").then().statusCode(403);
        }
    }

    @Test
    void has_a_kind_for_each_action_on_a_vacancy() {
        assertThat(Arrays.stream(VacancyAction.values())
                        .filter(action -> action.code().startsWith("vacancy."))
                        .map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(HistoryKind.values()).map(Enum::name).toList());
    }

    @Test
    void lists_by_words_by_person_and_by_directorate() {
        String word = "Zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        UUID recruiter = UUID.randomUUID();
        UUID manager = UUID.randomUUID();
        ObjectNode pack = Packs.anew(Packs.graduate());
        at(pack, "/post").put("title", "Curator of O'Hara's " + word).put("directorate", word + " & Sons");
        String id = Api.once(as("recruiter", recruiter))
                .body(pack.toString())
                .post(VACANCIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String other = Api.drafted(Packs.anew(Packs.graduate()));

        list(recruiter, "q", word.toLowerCase(java.util.Locale.ROOT)).body("items.id", contains(id));
        list(recruiter, "q", word.substring(0, 9) + " curat").body("items.id", contains(id));
        list(recruiter, "q", "O'Hara's " + word).body("items.id", contains(id));
        list(recruiter, "q", pack.get("reference").asText()).body("items.id", contains(id));
        list(recruiter, "q", word + " plumber").body("items", empty());
        list(recruiter, "q", "': & | ! \\ <->").body("items", empty());
        list(recruiter, "q", word + " \\' :* & !").body("items.id", contains(id));
        list(recruiter, "q", " ").body("items", not(empty()));
        list(recruiter, "directorate", word + " & Sons")
                .body("items.id", contains(id))
                .body("items[0].directorate", equalTo(word + " & Sons"));
        list(recruiter, "directorate", word).body("items", empty());
        list(recruiter, "mine", "true").body("items.id", contains(id));
        list(manager, "mine", "true").body("items", empty());
        list(AUTHOR, "mine", "true").body("items.id", not(hasItem(id)));
        Api.requestReview(id).then().statusCode(200);
        Api.step(as("hiring-manager", manager), id, "approvals", "{}").then().statusCode(200);
        as("hiring-manager", manager)
                .queryParam("mine", true)
                .queryParam("q", word)
                .queryParam("status", "APPROVED")
                .get(VACANCIES)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        assertThat(other).isNotEqualTo(id);
    }

    private static ValidatableResponse list(UUID person, String parameter, String value) {
        return as("recruiter", person)
                .queryParam(parameter, value)
                .get(VACANCIES)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse history(String id, String query) {
        return author().get(VACANCIES + id + "/history" + query).then().statusCode(200);
    }
}
