package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an assessor has written of a sheet is kept for that assessor alone, until it is handed in or taken away. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetDraftComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final String BEGUN = """
            {"scores": [{"line": "form", "reason": "Led a crew of"}]}""";

    @Test
    void keeps_an_incomplete_draft_for_its_assessor_until_it_is_handed_in() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        UUID sheet = sheetOf(recruitment, ann, applicant);
        String first = read(ann, sheet)
                .statusCode(200)
                .body("scores", empty())
                .extract()
                .header("ETag");
        assertThat(first).startsWith("\"");

        String second = save(ann, sheet, first, BEGUN)
                .statusCode(200)
                .body("scores.reason", contains("Led a crew of"))
                .extract()
                .header("ETag");

        assertThat(second).isNotEqualTo(first);
        read(ann, sheet).header("ETag", equalTo(second)).body("scores[0].score", equalTo(null));
        save(ann, sheet, first, BEGUN).statusCode(412).body("code", equalTo("stale"));
        String third = save(ann, sheet, second, BEGUN.replace("of", "of ten"))
                .statusCode(200)
                .extract()
                .header("ETag");
        read(ann, sheet).header("ETag", equalTo(third)).body("scores.reason", contains("Led a crew of ten"));
        save(ann, sheet, null, BEGUN).statusCode(428).body("code", equalTo("if-match-required"));
        read(ben, sheet).statusCode(404);
        save(ben, sheet, third, BEGUN).statusCode(404);
        as("recruiter", RECRUITER)
                .get("/api/v1/assignments/" + sheet + "/draft")
                .then()
                .statusCode(403);
        assertThat(recruitment.count(SHORTLISTING, "toScore")).isEqualTo(1);

        recruitment.score(ann, sheet, 3);

        read(ann, sheet).statusCode(409).body("code", equalTo("scores-final"));
        save(ann, sheet, "*", BEGUN).statusCode(409);
        assertThat(draftOf(sheet)).isEqualTo("null");
    }

    @Test
    void refuses_at_once_what_no_sheet_could_hold_and_stores_nothing() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        UUID sheet = sheetOf(recruitment, ann, applicant);

        save(ann, sheet, "*", """
                {"scores": [
                    {"line": "form", "score": 4},
                    {"line": "form", "score": 3},
                    {"line": "handwriting"},
                    null
                ]}""")
                .statusCode(422)
                .body("code", equalTo("invalid-scores"))
                .body(
                        "errors.pointer",
                        contains("/scores/0/score", "/scores/1/line", "/scores/2/line", "/scores/3/line"))
                .body("errors.code", contains("range", "duplicate-line", "unknown-line", "required"));
        save(ann, sheet, "*", "{}").statusCode(422);

        assertThat(draftOf(sheet)).isEqualTo("null");
    }

    @Test
    void deletes_the_drafts_of_sheets_that_are_taken_away() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        UUID withdrawn = sheetOf(recruitment, ann, applicants.getFirst());
        UUID released = sheetOf(recruitment, ann, applicants.getLast());
        save(ann, withdrawn, "*", BEGUN).statusCode(200);
        save(ann, released, "*", BEGUN).statusCode(200);

        recruitment.withdraw(applicants.getFirst());

        read(ann, withdrawn).statusCode(409).body("code", equalTo("assignment-cancelled"));
        assertThat(draftOf(withdrawn)).isEqualTo("null");

        recruitment.assessors(ben, cat);
        awaitDone();

        read(ann, released).statusCode(404);
        assertThat(draftOf(released)).isEqualTo("null");
    }

    @Test
    void takes_a_score_in_the_middle_of_the_scale_without_a_reason_and_no_other() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        UUID sheet = sheetOf(recruitment, ann, applicant);

        handIn(sheet, 3)
                .statusCode(422)
                .body("errors.pointer", contains("/scores/0/reason"))
                .body("errors.code", contains("required"));
        handIn(sheet, 2).statusCode(204);

        handIn(sheet, 2).statusCode(204);
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet)
                .then()
                .body("lines[0].score", equalTo(2))
                .body("lines[0].reason", equalTo(null));
    }

    private ValidatableResponse handIn(UUID sheet, int score) {
        return as("assessor", ann)
                .body(Map.of("scores", List.of(Map.of("line", "form", "score", score))))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then();
    }

    private static UUID sheetOf(Recruitment recruitment, UUID assessor, Applicant applicant) {
        return Objects.requireNonNull(
                recruitment.toScore(assessor, SHORTLISTING).get(applicant.applicationId()));
    }

    private ValidatableResponse read(UUID assessor, UUID sheet) {
        return as("assessor", assessor)
                .get("/api/v1/assignments/" + sheet + "/draft")
                .then();
    }

    private ValidatableResponse save(UUID assessor, UUID sheet, @Nullable String ifMatch, String body) {
        var request = as("assessor", assessor).body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/assignments/" + sheet + "/draft").then();
    }

    private String draftOf(UUID sheet) {
        return rows("select draft from assignment where id = ?", sheet)
                .getFirst()
                .getFirst();
    }
}
