package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.AssessorUnassigned;
import hiring.kit.task.TaskKind;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.TestPeople;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Assessors with a conflict of interest lose the application, and are never given it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConflictOfInterestComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";

    @Test
    void an_assessor_declares_a_conflict_and_another_one_scores_instead() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        Map.Entry<UUID, UUID> sheet =
                recruitment.toScore(ann, SHORTLISTING).entrySet().iterator().next();
        String path = "/api/v1/assignments/" + sheet.getValue() + "/conflicts-of-interest";

        declare(ben, path, "FRIEND").statusCode(404).body("code", equalTo("no-such-assignment"));
        declare(ann, path, "ENEMY").statusCode(400);
        asAssessor(ann).body("{}").post(path).then().statusCode(422).body("errors.pointer", contains("/relation"));
        assertThat(rows("select id from conflict_of_interest where application_id = ?", sheet.getKey()))
                .isEmpty();
        declare(ann, path, "FRIEND").statusCode(201).body("assessorId", equalTo(ann.toString()));

        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet.getValue())
                .then()
                .statusCode(404);
        declare(ann, path, "FRIEND").statusCode(404);
        assertThat(published(AssessorUnassigned.class, sheet.getKey()))
                .extracting(AssessorUnassigned::assessorId)
                .containsExactly(ann);
        assertThat(taskIds("assessor", ann, TaskKind.SCORE_APPLICATION))
                .containsExactlyElementsOf(
                        recruitment.toScore(ann, SHORTLISTING).values());
        assertThat(taskIds("recruiter", RECRUITER, TaskKind.NAME_ASSESSOR)).contains(sheet.getValue());
        // Ben has a sheet for it already, so it waits until Cat joins
        asRecruiter()
                .get(recruitment.path("/assignments?assessor=" + ann))
                .then()
                .body("items.find { it.applicationId == '%s' }.vacant".formatted(sheet.getKey()), equalTo(true));
        recruitment.assessors(ann, ben, cat);
        assertThat(recruitment.toScore(cat, SHORTLISTING)).containsOnlyKeys(sheet.getKey());
        assertThat(taskIds("recruiter", RECRUITER, TaskKind.NAME_ASSESSOR)).doesNotContain(sheet.getValue());
        UUID cats =
                Objects.requireNonNull(recruitment.toScore(cat, SHORTLISTING).get(sheet.getKey()));
        asRecruiter()
                .body(Map.of("assessor", ann, "reason", "WORKLOAD"))
                .post(recruitment.path("/assignments/" + cats + "/reassignments"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("conflict-of-interest"));
        as("auditor", RECRUITER)
                .get(recruitment.path("/conflicts-of-interest"))
                .then()
                .statusCode(200)
                .body("items.relation", contains("FRIEND"))
                .body("items.declaredBy", contains(ann.toString()));
    }

    @Test
    void a_conflict_declared_before_is_respected_and_the_allocation_can_be_repeated() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(12);
        recruitment.seal(12);
        Set<UUID> friends = new HashSet<>();
        for (Applicant applicant : applicants.subList(0, 4)) {
            friends.add(applicant.applicationId());
            onBehalf(recruitment, applicant.applicationId(), ann).statusCode(201);
            onBehalf(recruitment, applicant.applicationId(), ann).statusCode(201);
        }
        // Only Ann and Ben could score this one, and Ben may not
        UUID alone = applicants.get(4).applicationId();
        onBehalf(recruitment, alone, ben).statusCode(201);
        onBehalf(recruitment, alone, cat).statusCode(201);

        recruitment.assessors(ann, ben, cat);

        assertThat(recruitment.toScore(ann, SHORTLISTING)).doesNotContainKeys(friends.toArray(UUID[]::new));
        assertThat(recruitment.toScore(ann, SHORTLISTING)).containsKey(alone);
        assertThat(recruitment.toScore(ben, SHORTLISTING)).doesNotContainKey(alone);
        asRecruiter()
                .get(recruitment.path("/assignments?stage=shortlisting&limit=100"))
                .then()
                .body(
                        "items.findAll { it.applicationId == '%s' }.vacant".formatted(alone),
                        containsInAnyOrder(true, false))
                .body("items.size()", equalTo(24));
        String id = as("auditor", RECRUITER)
                .get(recruitment.path("/reviewer-allocations"))
                .then()
                .statusCode(200)
                .body("items.applications", contains(12))
                .extract()
                .path("items[0].id");
        as("auditor", RECRUITER)
                .get(recruitment.path("/reviewer-allocations/" + id))
                .then()
                .statusCode(200)
                .body("repeatable", equalTo(true))
                .body("assessorsPerApplication", equalTo(2))
                .body("loads.sheets", contains(0, 0, 0))
                .body("shares.findAll { it.barred.size() > 0 }.size()", equalTo(5));
        as("auditor", RECRUITER)
                .get(recruitment.path("/reviewer-allocations/" + UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void a_score_given_before_the_conflict_is_marked_for_the_person_who_publishes() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        UUID application = recruitment.apply(1).getFirst().applicationId();
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, SHORTLISTING, any -> 3);
        recruitment.score(ben, SHORTLISTING, any -> 3);

        onBehalf(recruitment, application, ann).statusCode(201);

        assertThat(recruitment.proposal(SHORTLISTING).<String>getList("candidates[0].marks.code"))
                .containsExactly("assessor-has-conflict");
        as("assessor", ann).get("/api/v1/assignments").then().body("items", empty());
    }

    @Test
    void no_candidate_gets_a_place_with_an_assessor_who_has_a_conflict() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, SHORTLISTING, any -> 3);
        recruitment.score(ben, SHORTLISTING, any -> 3);
        recruitment.publish(SHORTLISTING);
        as("recruiter", RECRUITER)
                .body(Map.of("hold", false, "reason", "As the panel wishes"))
                .put(recruitment.stage("questionnaire", "/decision"))
                .then()
                .statusCode(204);
        UUID withAnn = interview(recruitment, 10, ann, ben);
        onBehalf(recruitment, applicant.applicationId(), ann).statusCode(201);

        assertThat(recruitment.allocate("interview").<String>getList("unplaced.reason"))
                .containsExactly("no-place-that-suits");
        UUID withCat = interview(recruitment, 13, ben, cat);
        assertThat(recruitment.allocate("interview").<String>getList("allocated.sessionId"))
                .containsExactly(withCat.toString());
        asRecruiter()
                .body(Map.of("sessionId", withAnn, "reason", "CANDIDATE_ASKED"))
                .post(recruitment.stage("interview", "/places/" + applicant.applicationId() + "/moves"))
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
    }

    @Test
    void refuses_a_conflict_of_unknown_people_and_applications_with_every_mistake() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        onBehalf(recruitment, UUID.randomUUID(), TestPeople.unknown())
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/assessor", "/applicationId"))
                .body("errors.code", hasItem("no-such-application"));
        asRecruiter()
                .body(Map.of("applicationId", UUID.randomUUID(), "assessor", ann, "relation", "OTHER"))
                .post("/api/v1/vacancies/" + UUID.randomUUID() + "/conflicts-of-interest")
                .then()
                .statusCode(404);
        as("assessor", ann)
                .get(recruitment.path("/conflicts-of-interest"))
                .then()
                .statusCode(403);
    }

    private List<UUID> taskIds(String role, UUID person, TaskKind kind) {
        return tasks(role, person, kind).extract().jsonPath().getList("items.id", UUID.class);
    }

    private UUID interview(Recruitment recruitment, int hour, UUID... panel) {
        return recruitment.session(
                "interview",
                SampleVacancies.INTERVIEW_DAY.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC),
                SampleVacancies.INTERVIEW_DAY.atTime(LocalTime.of(hour + 1, 0)).toInstant(ZoneOffset.UTC),
                1,
                panel);
    }

    private RequestSpecification asAssessor(UUID assessor) {
        return as("assessor", assessor).header("Idempotency-Key", UUID.randomUUID());
    }

    private ValidatableResponse declare(UUID assessor, String path, String relation) {
        return asAssessor(assessor)
                .body(Map.of("relation", relation))
                .post(path)
                .then();
    }

    private ValidatableResponse onBehalf(Recruitment recruitment, UUID application, UUID assessor) {
        return asRecruiter()
                .body(Map.of("applicationId", application, "assessor", assessor, "relation", "RELATIVE"))
                .post(recruitment.path("/conflicts-of-interest"))
                .then();
    }
}
