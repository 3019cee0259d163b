package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.ApplicationStarted;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage.Kind;
import hiring.events.SiftCompleted;
import hiring.events.VacancyPublished;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Scores that differ count only after a person who has not scored has decided them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final UUID MANAGER = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
    private static final String DECISION = """
            {"scores": [{"line": "form", "score": 1, "reason": "One example is theirs"}]}""";

    @Test
    void scores_that_differ_count_once_another_person_has_decided() {
        Recruitment recruitment = reviewed(2);
        UUID moderated = differ(recruitment);

        assertThat(published(SiftCompleted.class, moderated)).isEmpty();
        assertThat(recruitment.proposal(SHORTLISTING).<String>getList("waitingFor.code"))
                .contains("moderation-open");
        UUID id = onlyModeration(recruitment);
        String seen = as("hiring-manager", MANAGER)
                .get("/api/v1/moderations/" + id)
                .then()
                .statusCode(200)
                .body("cause", equalTo("DIFFERENCE"))
                .body("lines.line", contains("form"))
                .body("lines[0].tolerance", equalTo(2))
                .body("lines[0].scores.assessor", contains("A", "B"))
                .body("lines[0].scores.score", containsInAnyOrder(0, 3))
                .body("lines[0].scores.reason", contains("Seen in the evidence", "Seen in the evidence"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(ann.toString(), ben.toString());

        decide(id, "hiring-manager", MANAGER, DECISION).statusCode(204);

        assertThat(published(SiftCompleted.class, moderated)).hasSize(1);
        assertThat(totalOf(recruitment, moderated)).isEqualTo(1f);
        // The originals stay
        assertThat(rows("select tally from entry where application_id = ?", moderated))
                .first()
                .satisfies(row -> assertThat(row.getFirst())
                        .contains("\"lowest\": 0", "\"highest\": 3", "\"sum\": 3", "\"moderated\": 1"));
        decide(id, "hiring-manager", MANAGER, DECISION).statusCode(204);
        decide(id, "recruiter", RECRUITER, DECISION.replace("1,", "2,"))
                .statusCode(409)
                .body("code", equalTo("moderation-decided"));
        assertThat(published(SiftCompleted.class, moderated)).hasSize(1);
        recruitment.publish(SHORTLISTING);
        assertThat(byOwner("select 1 from audit_entry where action = 'moderation.decided' and subject = ?", id))
                .hasSize(1);
    }

    @Test
    void those_who_scored_or_have_applied_neither_see_nor_decide() {
        Recruitment recruitment = reviewed(1);
        differ(recruitment);
        UUID id = onlyModeration(recruitment);

        for (UUID scorer : List.of(ann, ben)) {
            for (String role : List.of("assessor", "recruiter", "hiring-manager")) {
                as(role, scorer)
                        .get("/api/v1/moderations/" + id)
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("own-scores"));
                decide(id, role, scorer, DECISION).statusCode(409).body("code", equalTo("own-scores"));
                as(role, scorer)
                        .get(recruitment.path("/moderations"))
                        .then()
                        .statusCode(200)
                        .body("items", empty());
            }
        }
        // Not among the vacancy's assessors, until she is
        as("assessor", cat).get("/api/v1/moderations/" + id).then().statusCode(404);
        decide(id, "assessor", cat, DECISION).statusCode(404);
        as("assessor", cat).get(recruitment.path("/moderations")).then().body("items", empty());
        recruitment.assessors(ann, ben, cat);
        as("assessor", cat).get(recruitment.path("/moderations")).then().body("items.id", contains(id.toString()));
        recruitment.tell(new ApplicationStarted(
                UUID.randomUUID(), recruitment.vacancyId(), MANAGER, Instant.parse("2020-12-02T10:00:00Z")));
        as("hiring-manager", MANAGER)
                .get("/api/v1/moderations/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application"));
        decide(id, "hiring-manager", MANAGER, DECISION).statusCode(403);
        as("candidate", UUID.randomUUID())
                .get("/api/v1/moderations/" + id)
                .then()
                .statusCode(403);

        decide(id, "assessor", cat, DECISION).statusCode(204);
    }

    @Test
    void reports_all_mistakes_of_a_decision_and_stores_nothing() {
        Recruitment recruitment = reviewed(1);
        differ(recruitment);
        UUID id = onlyModeration(recruitment);

        decide(id, "recruiter", RECRUITER, """
                        {"scores": [{"line": "form", "score": 4},
                                    {"line": "handwriting", "score": 1, "reason": "Neat"}],
                         "participants": ["%s"]}""".formatted(ann))
                .statusCode(422)
                .body("code", equalTo("invalid-decision"))
                .body(
                        "errors.pointer",
                        contains("/scores/0/score", "/scores/0/reason", "/scores/1/line", "/participants"));
        decide(id, "recruiter", RECRUITER, "{}").statusCode(422);
        decide(UUID.randomUUID(), "recruiter", RECRUITER, DECISION).statusCode(404);

        assertThat(rows("select status, decision from moderation where id = ?", id))
                .containsExactly(List.of("OPEN", "null"));
    }

    @Test
    void a_candidate_who_withdraws_ends_the_moderation() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        differ(recruitment);
        UUID id = onlyModeration(recruitment);

        recruitment.withdraw(applicant);

        as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations?status=CANCELLED"))
                .then()
                .body("items.id", contains(id.toString()));
        decide(id, "recruiter", RECRUITER, DECISION).statusCode(409).body("code", equalTo("moderation-cancelled"));
        assertThat(recruitment.proposal(SHORTLISTING).<Object>getList("waitingFor"))
                .isEmpty();
        assertThat(published(SiftCompleted.class, applicant.applicationId())).isEmpty();
    }

    @Test
    void a_tolerance_of_the_stage_decides_which_scores_differ() {
        ScoringMatrix usual =
                SampleVacancies.matrix(2, 0, 3, new Line("form", "experience-1", "application-form", 1, 1));
        VacancyPublished vacancy = SampleVacancies.vacancy(
                UUID.randomUUID(),
                1,
                List.of(
                        SampleVacancies.stage(SHORTLISTING, Kind.FORM_REVIEW)
                                .matrix(new ScoringMatrix(2, 0, 3, usual.anchors(), usual.lines(), 1))
                                .rule(Rule.RANKED, 3, null)
                                .build(),
                        SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY)));
        Recruitment recruitment = new Recruitment(this, vacancy);
        List<Applicant> applicants = recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        UUID same = applicants.getFirst().applicationId();
        recruitment.score(ann, SHORTLISTING, application -> 2);
        recruitment.score(ben, SHORTLISTING, application -> application.equals(same) ? 2 : 1);

        as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations?status=OPEN"))
                .then()
                .body(
                        "items.applicationId",
                        contains(applicants.getLast().applicationId().toString()));
        as("recruiter", RECRUITER)
                .get(recruitment.path("/assessment-plan"))
                .then()
                .body("stages[0].matrix.tolerance", equalTo(1));
        assertThat(published(SiftCompleted.class, same)).hasSize(1);
    }

    @Test
    void a_panel_talks_through_scores_and_records_what_it_agreed() {
        Recruitment recruitment = reviewed(1);
        UUID application =
                recruitment.toScore(ann, SHORTLISTING).keySet().iterator().next();
        washUp(recruitment, application, "form").statusCode(409).body("code", equalTo("sheets-missing"));
        recruitment.score(ann, SHORTLISTING, any -> 2);
        recruitment.score(ben, SHORTLISTING, any -> 2);
        assertThat(published(SiftCompleted.class, application)).hasSize(1);
        washUp(recruitment, application, "handwriting")
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0"))
                .body("errors.code", contains("unknown-line"));
        washUp(recruitment, UUID.randomUUID(), "form").statusCode(404);

        UUID id = UUID.fromString(washUp(recruitment, application, "form")
                .statusCode(201)
                .extract()
                .path("id"));

        washUp(recruitment, application, "form").statusCode(409).body("code", equalTo("moderation-open"));
        assertThat(recruitment.proposal(SHORTLISTING).<String>getList("waitingFor.code"))
                .containsExactly("moderation-open");
        decide(id, "recruiter", ann, agreed(ann, ben)).statusCode(409).body("code", equalTo("own-scores"));
        decide(id, "recruiter", RECRUITER, agreed(ann, MANAGER))
                .statusCode(422)
                .body("errors.pointer", contains("/participants/1"));
        decide(id, "recruiter", RECRUITER, DECISION).statusCode(422).body("errors.pointer", contains("/participants"));

        decide(id, "recruiter", RECRUITER, agreed(ann, ben)).statusCode(204);

        assertThat(totalOf(recruitment, application)).isEqualTo(3f);
        // It was completed before, and is not again
        assertThat(published(SiftCompleted.class, application)).hasSize(1);
        recruitment.publish(SHORTLISTING);
        washUp(recruitment, application, "form").statusCode(409).body("code", equalTo("stage-over"));
    }

    @Test
    void lists_moderations_in_pages() {
        Recruitment recruitment = reviewed(3);
        recruitment.score(ann, SHORTLISTING, any -> 0);
        recruitment.score(ben, SHORTLISTING, any -> 3);

        String cursor = as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations?limit=2&status=OPEN"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("next", not(equalTo(null)))
                .extract()
                .path("next");
        as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations?limit=2&status=OPEN&cursor=" + cursor))
                .then()
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
        as("recruiter", RECRUITER)
                .get("/api/v1/vacancies/" + UUID.randomUUID() + "/moderations")
                .then()
                .statusCode(404);
    }

    private Recruitment reviewed(int number) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(number);
        recruitment.seal(number);
        recruitment.assessors(ann, ben);
        return recruitment;
    }

    /** Ann and Ben differ about one application, which is returned, and agree on the others. */
    private UUID differ(Recruitment recruitment) {
        UUID one = recruitment.toScore(ann, SHORTLISTING).keySet().iterator().next();
        recruitment.score(ann, SHORTLISTING, application -> application.equals(one) ? 0 : 2);
        recruitment.score(ben, SHORTLISTING, application -> application.equals(one) ? 3 : 2);
        return one;
    }

    private UUID onlyModeration(Recruitment recruitment) {
        List<String> ids = as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations?status=OPEN"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
        assertThat(ids).hasSize(1);
        return UUID.fromString(ids.getFirst());
    }

    private ValidatableResponse decide(UUID id, String role, UUID person, String decision) {
        return as(role, person)
                .body(decision)
                .put("/api/v1/moderations/" + id + "/decision")
                .then();
    }

    private ValidatableResponse washUp(Recruitment recruitment, UUID application, String line) {
        return asRecruiter()
                .body(Map.of("applicationId", application, "lines", List.of(line), "reason", "After the centre"))
                .post(recruitment.stage(SHORTLISTING, "/moderations"))
                .then();
    }

    private static String agreed(UUID... people) {
        return """
                {"scores": [{"line": "form", "score": 3, "reason": "Both saw it"}],
                 "participants": ["%s", "%s"]}""".formatted((Object[]) people);
    }

    private static float totalOf(Recruitment recruitment, UUID application) {
        return Float.parseFloat(Objects.requireNonNull(recruitment
                .proposal(SHORTLISTING)
                .getString("candidates.find { it.applicationId == '%s' }.total".formatted(application))));
    }
}
