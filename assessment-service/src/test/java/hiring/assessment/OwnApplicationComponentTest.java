package hiring.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.ApplicationStarted;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.TestPeople;
import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Applicants do not act for the employer in a vacancy to which they have applied. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnApplicationComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final Instant THEN = Instant.parse("2020-12-01T10:00:00Z");

    @Test
    void a_recruiter_who_applied_is_refused_everywhere_in_that_vacancy() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        Applicant rival = recruitment.apply(1).getFirst();
        UUID person = UUID.randomUUID();
        recruitment.tell(new ApplicationStarted(UUID.randomUUID(), recruitment.vacancyId(), person, THEN));

        for (String below : List.of(
                "/assessment-plan",
                "/assessment-counts",
                "/assessors",
                "/reserve-list",
                "/misplaced-sessions",
                "/feedback-requests",
                "/stages/shortlisting/proposal",
                "/stages/interview/sessions")) {
            refused(as("recruiter", person).get(recruitment.path(below)));
        }
        refused(as("hiring-manager", person).get(recruitment.stage("shortlisting", "/proposal")));
        for (String below : List.of("publications", "sessions", "allocations")) {
            refused(as("recruiter", person)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{}")
                    .post(recruitment.stage("shortlisting", "/" + below)));
        }
        refused(as("recruiter", person)
                .body(Map.of("assessors", Recruitment.named(ann)))
                .put(recruitment.path("/assessors")));
        refused(as("recruiter", person).body("{}").put(recruitment.stage("shortlisting", "/decision")));
        refused(as("recruiter", person)
                .body("{}")
                .put(recruitment.stage("shortlisting", "/attendance/" + rival.applicationId())));
        refused(as("recruiter", person)
                .body("{}")
                .put(recruitment.stage("shortlisting", "/results/" + rival.applicationId())));
        refused(as("recruiter", person)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{}")
                .post("/api/v1/applications/" + rival.applicationId() + "/feedback"));

        Recruitment other = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        as("recruiter", person).get(other.path("/assessment-plan")).then().statusCode(200);
    }

    @Test
    void refuses_applicants_as_assessors_and_in_panels() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();

        as("recruiter", RECRUITER)
                .body(Map.of("assessors", Recruitment.named(ann, applicant.candidateId())))
                .put(recruitment.path("/assessors"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assessors/1/id"))
                .body("errors.code", contains("has-applied"));
        as("recruiter", RECRUITER).get(recruitment.path("/assessors")).then().body("items", empty());
        asRecruiter()
                .body(Recruitment.session(
                        SampleVacancies.INTERVIEW_DAY.atTime(10, 0).toInstant(ZoneOffset.UTC),
                        SampleVacancies.INTERVIEW_DAY.atTime(11, 0).toInstant(ZoneOffset.UTC),
                        1,
                        ann,
                        ben,
                        applicant.candidateId()))
                .post(recruitment.stage("interview", "/sessions"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assessors/2/id"))
                .body("errors.code", contains("has-applied"));
    }

    @Test
    void refuses_people_without_the_role_as_assessors_and_in_panels() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        as("recruiter", RECRUITER)
                .body(Map.of(
                        "assessors",
                        Recruitment.named(
                                ann, TestPeople.unknown(), TestPeople.with("candidate"), TestPeople.disabled())))
                .put(recruitment.path("/assessors"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assessors/1/id", "/assessors/2/id", "/assessors/3/id"))
                .body("errors.code", everyItem(equalTo("unknown-assessor")));
        as("recruiter", RECRUITER)
                .body(Map.of("assessors", Recruitment.named(TestPeople.unanswered())))
                .put(recruitment.path("/assessors"))
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("10"));
    }

    @Test
    void an_assessor_who_applies_loses_the_sheets_and_what_they_scored_is_marked() {
        Recruitment recruitment = reviewed(2);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        UUID scored = anns.keySet().iterator().next();
        recruitment.score(ann, Objects.requireNonNull(anns.get(scored)), 2);
        recruitment.assessors(ann, ben, cat);

        recruitment.tell(new ApplicationStarted(UUID.randomUUID(), recruitment.vacancyId(), ann, THEN));

        as("assessor", ann).get("/api/v1/assignments").then().body("items", empty());
        for (UUID sheet : anns.values()) {
            refused(as("assessor", ann).get("/api/v1/assignments/" + sheet));
            refused(as("assessor", ann).get("/api/v1/assignments/" + sheet + "/evidence/first-sift/video"));
            refused(as("assessor", ann).body("{}").put("/api/v1/assignments/" + sheet + "/scores"));
        }
        assertThat(published(AssessorUnassigned.class, scored))
                .extracting(AssessorUnassigned::assessorId)
                .containsExactly(ann);
        // Cat takes over what was not scored, Ben keeps his own
        assertThat(recruitment.toScore(cat, SHORTLISTING)).hasSize(1).doesNotContainKey(scored);
        asRecruiter()
                .get(recruitment.path("/assignments?assessorHasApplied=true&status=SCORED"))
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(scored.toString()));
        recruitment.score(ben, SHORTLISTING, application -> 2);
        recruitment.score(cat, SHORTLISTING, application -> 2);
        publish(recruitment, null).statusCode(409).body("code", equalTo("acknowledgement-required"));
        publish(recruitment, "The panel has read the sheet again").statusCode(201);
    }

    @Test
    void a_leaver_loses_the_sheets_at_once_and_others_score_instead() {
        Recruitment recruitment = reviewed(3);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        UUID scored = anns.keySet().iterator().next();
        recruitment.score(ann, Objects.requireNonNull(anns.get(scored)), 2);

        recruitment.assessors(ben, cat);

        as("assessor", ann).get("/api/v1/assignments").then().body("items", empty());
        as("assessor", ann)
                .get("/api/v1/assignments/" + anns.get(scored))
                .then()
                .statusCode(404);
        assertThat(recruitment.toScore(cat, SHORTLISTING)).hasSize(2).doesNotContainKey(scored);
        assertThat(recruitment.toScore(ben, SHORTLISTING)).hasSize(3);
        assertThat(published(AssessorUnassigned.class, scored)).hasSize(1);
        recruitment.score(ben, SHORTLISTING, application -> 2);
        recruitment.score(cat, SHORTLISTING, application -> 2);
        publish(recruitment, null).statusCode(201);
    }

    @Test
    void sheets_of_a_leaver_wait_where_the_pool_is_too_small_and_go_to_the_next_who_joins() {
        Recruitment recruitment = reviewed(2);
        recruitment.assessors(ben);
        asRecruiter()
                .get(recruitment.path("/assignments?assessor=" + ann))
                .then()
                .body("items.vacant", everyItem(equalTo(true)))
                .body("items.size()", equalTo(2));

        recruitment.assessors(ben, cat);

        assertThat(recruitment.toScore(cat, SHORTLISTING)).hasSize(2);
    }

    @Test
    void a_recruiter_gives_an_unscored_sheet_to_another_assessor() {
        Recruitment recruitment = reviewed(1);
        Map.Entry<UUID, UUID> sheet =
                recruitment.toScore(ann, SHORTLISTING).entrySet().iterator().next();
        reassign(recruitment, sheet.getValue(), ben).statusCode(422).body("errors.code", contains("already-assessing"));
        reassign(recruitment, sheet.getValue(), UUID.randomUUID())
                .statusCode(422)
                .body("errors.pointer", contains("/assessor"))
                .body("errors.code", contains("not-in-pool"));
        reassign(recruitment, UUID.randomUUID(), null).statusCode(404);
        reassign(recruitment, sheet.getValue(), null).statusCode(409).body("code", equalTo("no-assessor-left"));
        recruitment.assessors(ann, ben, cat);

        reassign(recruitment, sheet.getValue(), cat).statusCode(200).body("assessorId", equalTo(cat.toString()));

        reassign(recruitment, sheet.getValue(), null).statusCode(409).body("code", equalTo("assignment-cancelled"));
        as("assessor", ann).get("/api/v1/assignments").then().body("items", empty());
        assertThat(published(AssessorUnassigned.class, sheet.getKey()))
                .extracting(AssessorUnassigned::assessorId)
                .containsExactly(ann);
        assertThat(published(AssessorAssigned.class, sheet.getKey()))
                .extracting(AssessorAssigned::assessorId)
                .containsExactlyInAnyOrder(ann, ben, cat);
        UUID cats =
                Objects.requireNonNull(recruitment.toScore(cat, SHORTLISTING).get(sheet.getKey()));
        // And back again: it is the same sheet as before
        reassign(recruitment, cats, ann).statusCode(200);
        assertThat(recruitment.toScore(ann, SHORTLISTING)).containsValue(sheet.getValue());
        recruitment.score(ann, sheet.getValue(), 3);
        reassign(recruitment, sheet.getValue(), cat).statusCode(409).body("code", equalTo("scores-final"));
        assertThat(byOwner(
                        "select detail from audit_entry where action = 'assignment.reassigned' and subject = ?", cats))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).contains("\"reason\": \"WORKLOAD\""));
    }

    @Test
    void people_who_may_score_do_not_learn_who_asked_for_the_guaranteed_interview() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(1);
        recruitment.applyWithGuarantee();
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        String proposal = recruitment.stage(SHORTLISTING, "/proposal");
        for (List<String> roles : List.of(
                List.of("hiring-manager"), List.of("recruiter", "assessor"), List.of("recruiter", "hiring-manager"))) {
            String answer = given().auth()
                    .oauth2(Tokens.of(roles, UUID.randomUUID()))
                    .get(proposal)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContainIgnoringCase("guaranteed");
            given().auth()
                    .oauth2(Tokens.of(roles, UUID.randomUUID()))
                    .get(proposal + "?places=0")
                    .then()
                    .statusCode(403);
        }
        assertThat(as("recruiter", RECRUITER).get(proposal).asString()).contains("guaranteedInterview");
    }

    /** So many candidates, each with a sheet for Ann and one for Ben. */
    private Recruitment reviewed(int number) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(number);
        recruitment.seal(number);
        recruitment.assessors(ann, ben);
        return recruitment;
    }

    private ValidatableResponse reassign(Recruitment recruitment, UUID sheet, @Nullable UUID to) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "WORKLOAD"));
        if (to != null) {
            body.put("assessor", to);
        }
        return asRecruiter()
                .body(body)
                .post(recruitment.path("/assignments/" + sheet + "/reassignments"))
                .then();
    }

    private ValidatableResponse publish(Recruitment recruitment, @Nullable String acknowledgement) {
        Map<String, Object> body = new HashMap<>(Map.of("rationale", "The panel follows the proposal"));
        if (acknowledgement != null) {
            body.put("acknowledgement", acknowledgement);
        }
        return asRecruiter()
                .body(body)
                .post(recruitment.stage(SHORTLISTING, "/publications"))
                .then();
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("own-application"));
    }
}
