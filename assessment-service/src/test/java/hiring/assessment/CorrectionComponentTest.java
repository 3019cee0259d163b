package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.SiftCompleted;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Assessors correct their sheets as long as nothing is visible that comes from another's scores. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";

    @Test
    void a_corrected_sheet_counts_and_the_former_one_is_kept() {
        Recruitment recruitment = reviewed();
        Map.Entry<UUID, UUID> sheet =
                recruitment.toScore(ann, SHORTLISTING).entrySet().iterator().next();
        correct(ann, sheet.getValue(), 3).statusCode(409).body("code", equalTo("not-handed-in"));
        recruitment.score(ann, sheet.getValue(), 1);
        correct(ann, sheet.getValue(), 2).statusCode(204);
        recruitment.score(ben, SHORTLISTING, application -> 2);
        assertThat(total(recruitment)).isEqualTo(2f);

        correct(ann, sheet.getValue(), 3).statusCode(204);

        assertThat(total(recruitment)).isEqualTo(2.5f);
        assertThat(published(SiftCompleted.class, sheet.getKey())).hasSize(1);
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet.getValue() + "/corrections")
                .then()
                .statusCode(200)
                .body("items.reason", contains("Wrong line", "Wrong line"))
                .body("items.scores.score.flatten()", contains(1, 2));
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet.getValue())
                .then()
                .body("lines[0].score", equalTo(3));
        // The same again is no correction
        correct(ann, sheet.getValue(), 3).statusCode(204);
        assertThat(rows("select 1 from score_revision where assignment_id = ?", sheet.getValue()))
                .hasSize(2);
        assertThat(byOwner(
                        "select 1 from audit_entry where action = 'assignment.corrected' and subject = ?",
                        sheet.getValue()))
                .hasSize(2);
        recruitment.publish(SHORTLISTING);
        correct(ann, sheet.getValue(), 2).statusCode(409).body("code", equalTo("stage-over"));
    }

    @Test
    void a_correction_may_open_a_moderation_and_none_is_taken_after_it() {
        Recruitment recruitment = reviewed();
        UUID sheet = sheetOf(recruitment, ann);
        UUID bens = sheetOf(recruitment, ben);
        recruitment.score(ann, sheet, 1);
        recruitment.score(ben, bens, 1);

        correct(ann, sheet, 3).statusCode(204);

        assertThat(recruitment.proposal(SHORTLISTING).<String>getList("waitingFor.code"))
                .containsExactly("moderation-open");
        correct(ann, sheet, 1).statusCode(409).body("code", equalTo("scores-moderated"));
        correct(ben, bens, 3).statusCode(409).body("code", equalTo("scores-moderated"));
        String id = as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations"))
                .then()
                .extract()
                .path("items[0].id");
        as("recruiter", RECRUITER)
                .body("""
                        {"scores": [{"line": "form", "score": 2, "reason": "One of two examples"}]}""")
                .put("/api/v1/moderations/" + id + "/decision")
                .then()
                .statusCode(204);
        assertThat(total(recruitment)).isEqualTo(2f);
        correct(ann, sheet, 1).statusCode(409).body("code", equalTo("scores-moderated"));
        recruitment.publish(SHORTLISTING);
    }

    @Test
    void refuses_what_is_not_right_and_what_is_not_ones_own() {
        Recruitment recruitment = reviewed();
        UUID sheet = sheetOf(recruitment, ann);
        recruitment.score(ann, sheet, 1);

        correct(ann, sheet, 4).statusCode(422).body("errors.pointer", contains("/scores/0/score"));
        as("assessor", ann)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .post("/api/v1/assignments/" + sheet + "/corrections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        correct(ben, sheet, 2).statusCode(404);
        as("assessor", ben)
                .get("/api/v1/assignments/" + sheet + "/corrections")
                .then()
                .statusCode(404);
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet + "/corrections")
                .then()
                .body("items", empty());
    }

    private Recruitment reviewed() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(1);
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        return recruitment;
    }

    private static UUID sheetOf(Recruitment recruitment, UUID assessor) {
        return recruitment.toScore(assessor, SHORTLISTING).values().iterator().next();
    }

    private ValidatableResponse correct(UUID assessor, UUID sheet, int score) {
        return as("assessor", assessor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("scores", Recruitment.scores(List.of("form"), score), "reason", "Wrong line"))
                .post("/api/v1/assignments/" + sheet + "/corrections")
                .then();
    }

    private static float total(Recruitment recruitment) {
        return Float.parseFloat(
                Objects.requireNonNull(recruitment.proposal(SHORTLISTING).getString("candidates[0].total")));
    }
}
