package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hiring.kit.task.TaskKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Assessors score sample answers before they score candidates. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final List<Map<String, Object>> ANSWERS = List.of(
            Map.of("line", "form", "text", "I led a team of six.", "score", 3, "reason", "A clear example"),
            Map.of("line", "form", "text", "We usually did it.", "score", 1, "reason", "No part of their own"));

    @Test
    void candidates_are_scored_after_the_sample_answers() {
        Recruitment recruitment = reviewed();
        prepare(recruitment, ANSWERS).statusCode(200).body("answers.answer", contains(1, 2));
        UUID sheet = recruitment.toScore(ann, SHORTLISTING).values().iterator().next();
        as("assessor", ann).get("/api/v1/assignments/" + sheet).then().body("calibrationDue", equalTo(true));
        handIn(sheet).statusCode(409).body("code", equalTo("calibration-due"));
        tasks("assessor", ann, TaskKind.CALIBRATE)
                .body("items.vacancyId", contains(recruitment.vacancyId().toString()))
                .body("items.stageCode", contains(SHORTLISTING));
        tasks("assessor", cat, TaskKind.CALIBRATE).body("items", empty());
        as("assessor", ann)
                .header("If-Match", "\"0\"")
                .body(Map.of("scores", List.of()))
                .put("/api/v1/assignments/" + sheet + "/draft")
                .then()
                .statusCode(409)
                .body("code", equalTo("calibration-due"));
        own(recruitment, ann)
                .statusCode(200)
                .body("answers.text", contains("I led a team of six.", "We usually did it."))
                .body("answers[0].agreedScore", nullValue())
                .body("answers[0].agreedReason", nullValue());

        score(recruitment, ann, 2, 1)
                .statusCode(200)
                .body("answers.score", contains(2, 1))
                .body("answers.agreedScore", contains(3, 1))
                .body("answers.agreedReason", contains("A clear example", "No part of their own"));

        score(recruitment, ann, 2, 1).statusCode(200);
        score(recruitment, ann, 3, 1).statusCode(409).body("code", equalTo("calibration-final"));
        as("assessor", ann).get("/api/v1/assignments/" + sheet).then().body("calibrationDue", equalTo(false));
        tasks("assessor", ann, TaskKind.CALIBRATE).body("items", empty());
        handIn(sheet).statusCode(204);
        read(recruitment)
                .statusCode(200)
                .body("assessors.assessor", contains(ann.toString()))
                .body("assessors[0].scores.difference", contains(-1, 0));
        assertThat(rows("select 1 from calibration_sheet where assessor_id = ?", ann))
                .hasSize(1);
    }

    @Test
    void the_answers_may_be_replaced_until_an_assessor_has_scored() {
        Recruitment recruitment = reviewed();
        read(recruitment).statusCode(404).body("code", equalTo("no-calibration"));
        own(recruitment, ann).statusCode(404).body("code", equalTo("no-calibration"));
        prepare(recruitment, ANSWERS).statusCode(200);
        prepare(recruitment, ANSWERS.subList(0, 1)).statusCode(200).body("answers.answer", contains(1));
        prepare(recruitment, ANSWERS.reversed()).statusCode(200).body("answers.score", contains(1, 3));
        score(recruitment, ann, 1, 3).statusCode(200);

        prepare(recruitment, ANSWERS.reversed()).statusCode(200).body("assessors", not(empty()));
        prepare(recruitment, ANSWERS).statusCode(409).body("code", equalTo("calibration-begun"));
    }

    @Test
    void no_answers_are_set_once_a_candidate_is_scored() {
        Recruitment recruitment = reviewed();
        recruitment.score(ann, SHORTLISTING, application -> 2);

        prepare(recruitment, ANSWERS).statusCode(409).body("code", equalTo("calibration-begun"));
        assertThat(rows("select 1 from calibration where vacancy_id = ?", recruitment.vacancyId()))
                .isEmpty();
    }

    @Test
    void answers_are_retired_when_their_line_gets_another_scale_and_others_are_scored_anew() {
        Recruitment recruitment = reviewed();
        prepare(recruitment, ANSWERS).statusCode(200);
        score(recruitment, ann, 2, 1).statusCode(200);
        UUID sheet = recruitment.toScore(ann, SHORTLISTING).values().iterator().next();
        handIn(sheet).statusCode(204);
        awaitDone();
        // Another weight alone leaves the agreed scores what they are
        reopen(recruitment, 1, "\"weight\": 2");
        read(recruitment).statusCode(200).body("assessors[0].scores.difference", contains(-1, 0));
        handIn(sheet).statusCode(204);
        awaitDone();

        reopen(recruitment, 2, """
                "weight": 2, "scale": {"lowest": 1, "highest": 2, "anchors": [
                    {"score": 1, "meaning": "No example"}, {"score": 2, "meaning": "Several examples"}]}""");

        read(recruitment).statusCode(404).body("code", equalTo("no-calibration"));
        own(recruitment, ann).statusCode(404);
        tasks("assessor", ann, TaskKind.CALIBRATE).body("items", empty());
        as("assessor", ann).get("/api/v1/assignments/" + sheet).then().body("calibrationDue", equalTo(false));
        assertThat(rows(
                        "select 1 from calibration c join calibration_sheet s on s.calibration_id = c.id"
                                + " where c.vacancy_id = ? and c.retired_at is not null",
                        recruitment.vacancyId()))
                .hasSize(1);
        assertThat(byOwner(
                        "select 1 from audit_entry where action = 'calibration.retired' and subject = ?",
                        recruitment.vacancyId()))
                .hasSize(1);

        prepare(recruitment, ANSWERS).statusCode(422).body("errors.pointer", contains("/answers/0/score"));
        prepare(
                        recruitment,
                        List.of(
                                Map.of("line", "form", "text", "I led it.", "score", 2, "reason", "Clear"),
                                Map.of("line", "form", "text", "We did it.", "score", 1, "reason", "Not clear")))
                .statusCode(200)
                .body("assessors", empty());
        handIn(sheet).statusCode(409).body("code", equalTo("calibration-due"));
        score(recruitment, ann, 2, 2).statusCode(200).body("answers.agreedScore", contains(2, 1));
        handIn(sheet).statusCode(204);
    }

    private void reopen(Recruitment recruitment, int version, String terms) {
        as("hiring-manager", RECRUITER)
                .header("If-Match", "\"%d\"".formatted(version))
                .body("""
                        {"scale": {"lowest": 0, "highest": 3, "anchors": [
                            {"score": 0, "meaning": "Not shown"}, {"score": 3, "meaning": "Shown throughout"}]},
                        "lines": [{"line": "form", %s}],
                        "reopening": {"reason": "UNCLEAR_TERMS", "explanation": "It was not clear"}}
                        """.formatted(terms))
                .put(recruitment.stage(SHORTLISTING, "/plan"))
                .then()
                .statusCode(200);
        awaitDone();
    }

    @Test
    void refuses_what_is_not_right_and_those_whom_it_does_not_concern() {
        Recruitment recruitment = reviewed();
        prepare(recruitment, List.of(Map.of("line", "other", "text", "x", "score", 9)))
                .statusCode(422)
                .body("code", equalTo("invalid-calibration"))
                .body("errors.pointer", contains("/answers/0/line", "/answers/0/reason"));
        as("recruiter", RECRUITER)
                .body(Map.of("answers", ANSWERS))
                .put(recruitment.stage("questionnaire", "/calibration"))
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-stage"));
        prepare(recruitment, ANSWERS).statusCode(200);

        score(recruitment, ann, 4, 1).statusCode(422).body("errors.pointer", contains("/scores/0/score"));
        own(recruitment, cat).statusCode(404).body("code", equalTo("no-calibration"));
        score(recruitment, cat, 1, 1).statusCode(404);
        as("assessor", ann)
                .get(recruitment.stage(SHORTLISTING, "/calibration"))
                .then()
                .statusCode(403);
        // One who scores at the stage and is a recruiter too
        as("recruiter", ann)
                .get(recruitment.stage(SHORTLISTING, "/calibration"))
                .then()
                .statusCode(409)
                .body("code", equalTo("calibration-due"));
    }

    private Recruitment reviewed() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(1);
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        awaitDone();
        return recruitment;
    }

    private ValidatableResponse prepare(Recruitment recruitment, List<Map<String, Object>> answers) {
        return as("recruiter", RECRUITER)
                .body(Map.of("answers", answers))
                .put(recruitment.stage(SHORTLISTING, "/calibration"))
                .then();
    }

    private ValidatableResponse read(Recruitment recruitment) {
        return as("recruiter", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/calibration"))
                .then();
    }

    private ValidatableResponse own(Recruitment recruitment, UUID assessor) {
        return as("assessor", assessor)
                .get(recruitment.stage(SHORTLISTING, "/calibration/own-scores"))
                .then();
    }

    private ValidatableResponse score(Recruitment recruitment, UUID assessor, int first, int second) {
        return as("assessor", assessor)
                .body(Map.of(
                        "scores", List.of(Map.of("answer", 1, "score", first), Map.of("answer", 2, "score", second))))
                .put(recruitment.stage(SHORTLISTING, "/calibration/own-scores"))
                .then();
    }

    private ValidatableResponse handIn(UUID sheet) {
        return as("assessor", ann)
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then();
    }
}
