package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.ApplicationStarted;
import hiring.events.PlanReopened;
import hiring.events.SiftCompleted;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The terms of a stage are locked by the first score, and a reopening has the scores given again. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanReopeningComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final UUID MANAGER = UUID.fromString("00000000-0000-0000-0000-0000000000e2");
    private static final String SCALE = """
            {"lowest": 0, "highest": 3, "anchors": [
                {"score": 0, "meaning": "Not shown"}, {"score": 3, "meaning": "Shown throughout"}]}""";
    private static final String SEVEN = """
            {"lowest": 1, "highest": 7, "anchors": [
                {"score": 1, "meaning": "No example"}, {"score": 7, "meaning": "Several examples"}]}""";
    private static final String OTHER = """
            {"scale": %s, "lines": [{"line": "form", "weight": 2, "minimum": 2, "scale": %s}], "passMark": 4}
            """.formatted(SCALE, SEVEN);
    private static final String REOPENED = OTHER.replace(
            "\"passMark\": 4",
            "\"passMark\": 4, \"reopening\": {\"reason\": \"UNCLEAR_TERMS\","
                    + " \"explanation\": \" Three scores did not tell good from very good \"}");

    @Test
    void a_reopened_stage_is_scored_again_under_the_new_terms() {
        Recruitment recruitment = reviewed(2);
        String firstHash = plan(recruitment).getString("inForce.hash");
        UUID sheet = recruitment.toScore(ann, SHORTLISTING).values().iterator().next();
        recruitment.score(ann, SHORTLISTING, any -> 2);
        UUID application =
                recruitment.toScore(ben, SHORTLISTING).keySet().iterator().next();
        recruitment.score(ben, SHORTLISTING, any -> 2);
        assertThat(recruitment.count(SHORTLISTING, "scored")).isEqualTo(2);
        assertThat(rows("select distinct plan_hash from assignment where vacancy_id = ?", recruitment.vacancyId()))
                .containsExactly(List.of(firstHash));

        change(recruitment, "\"1\"", OTHER).statusCode(409).body("code", equalTo("plan-locked"));
        assertThat(plan(recruitment).getInt("inForce.version")).isEqualTo(1);
        String hash = change(recruitment, "\"1\"", REOPENED)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("inForce.version", equalTo(2))
                .body("inForce.cause", equalTo("REOPENED"))
                .body("inForce.voidedSheets", equalTo(4))
                .body("inForce.explanation", equalTo("Three scores did not tell good from very good"))
                .body("locked", equalTo(false))
                .body("inForce.terms.lines[0].scale.highest", equalTo(7))
                .extract()
                .path("inForce.hash");

        assertThat(hash).isNotEqualTo(firstHash);
        assertThat(recruitment.count(SHORTLISTING, "scored")).isZero();
        assertThat(recruitment.count(SHORTLISTING, "toScore")).isEqualTo(2);
        JsonPath proposal = recruitment.proposal(SHORTLISTING);
        assertThat(proposal.getString("terms.hash")).isEqualTo(hash);
        assertThat(proposal.<String>getList("candidates.reasons.code.flatten()"))
                .containsOnly("not-scored");
        assertThat(proposal.getInt("waitingFor.find { it.code == 'to-score' }.count"))
                .isEqualTo(4);
        as("recruiter", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/agreement"))
                .then()
                .body("lines[0].applications", equalTo(0))
                .body("leniency", empty());
        as("assessor", ann).get("/api/v1/tasks").then().body("items.id", hasSize(2));
        // A page that was opened before
        as("assessor", ann)
                .body("{\"planVersion\": 1, \"scores\": [{\"line\": \"form\", \"score\": 2}]}")
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-changed"))
                .body("planVersion", equalTo(2));
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet)
                .then()
                .body("status", equalTo("TO_SCORE"))
                .body("planVersion", equalTo(2))
                .body("lines[0].highest", equalTo(7))
                .body("lines[0].anchors.meaning", contains("No example", "Several examples"))
                .body("lines[0].score", nullValue());
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet + "/corrections")
                .then()
                .body("items.cause", contains("PLAN_REOPENED"))
                .body("items.planHash", contains(firstHash))
                .body("items[0].scores.score", contains(2));

        String cursor = as("auditor", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/former-sheets?limit=3"))
                .then()
                .statusCode(200)
                .body("items.former.cause", everyItem(equalTo("PLAN_REOPENED")))
                .body("items.former.planHash", everyItem(equalTo(firstHash)))
                .extract()
                .path("next");
        as("auditor", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/former-sheets?limit=3&cursor=" + cursor))
                .then()
                .body("items", hasSize(1))
                .body("items[0].former.scores[0].score", equalTo(2));
        as("recruiter", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/former-sheets"))
                .then()
                .statusCode(403);

        as("assessor", ann)
                .body("{\"planVersion\": 2, \"scores\": [{\"line\": \"form\", \"score\": 7, \"reason\": \"All\"}]}")
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(204);
        recruitment.score(ann, SHORTLISTING, any -> 6);
        recruitment.score(ben, SHORTLISTING, any -> 6);

        assertThat(rows("select distinct plan_hash from assignment where vacancy_id = ?", recruitment.vacancyId()))
                .containsExactly(List.of(hash));
        assertThat(published(SiftCompleted.class, application))
                .extracting(SiftCompleted::planHash)
                .containsExactly(firstHash, hash);
        recruitment.publish(SHORTLISTING);
        as("recruiter", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/publications/1"))
                .then()
                .body("terms.hash", equalTo(hash));
        assertThat(recruitment.count(SHORTLISTING, "progressed")).isEqualTo(2);
        assertThat(recruitment.proposed(SHORTLISTING)).containsKey(application);
        assertThat(published(PlanReopened.class, recruitment.vacancyId()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.stageCode()).isEqualTo(SHORTLISTING);
                    assertThat(event.version()).isEqualTo(2);
                    assertThat(event.hash()).isEqualTo(hash);
                    assertThat(event.voided()).isEqualTo(4);
                    assertThat(event.reason()).isEqualTo(PlanReopened.Reason.UNCLEAR_TERMS);
                });
        assertThat(byOwner("""
                        select action, detail ->> 'hash' from audit_entry
                        where subject = ? and action like 'plan.%' order by id
                        """, recruitment.vacancyId())).containsExactly(List.of("plan.reopened", hash));
    }

    @Test
    void scores_that_became_void_before_they_were_added_up_never_count() {
        Recruitment recruitment = reviewed(1);
        Map.Entry<UUID, UUID> anns =
                recruitment.toScore(ann, SHORTLISTING).entrySet().iterator().next();
        UUID bens = recruitment.toScore(ben, SHORTLISTING).values().iterator().next();
        // The work of the vacancy waits for a task that only another version of the service knows
        rows(
                "insert into paged_task (kind, subject, detail) values ('unknown', ?, '') returning position",
                recruitment.vacancyId());
        recruitment.handIn(ann, anns.getValue(), 2);
        recruitment.handIn(ben, bens, 2);
        put("hiring-manager", MANAGER, recruitment, "\"1\"", REOPENED).statusCode(200);

        rows(
                "delete from paged_task where kind = 'unknown' and subject = ? returning position",
                recruitment.vacancyId());
        awaitDone();

        assertThat(published(SiftCompleted.class, anns.getKey())).isEmpty();
        assertThat(recruitment.toScore(ann, SHORTLISTING)).hasSize(1);
        recruitment.score(ann, SHORTLISTING, any -> 5);
        recruitment.score(ben, SHORTLISTING, any -> 5);
        assertThat(published(SiftCompleted.class, anns.getKey())).hasSize(1);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        Recruitment recruitment = reviewed(1);
        recruitment.score(ann, SHORTLISTING, any -> 2);
        change(recruitment, "\"1\"", REOPENED).statusCode(200);
        recruitment.score(ann, SHORTLISTING, any -> 5);
        awaitDone();
        List<List<String>> before = stateOf(recruitment.vacancyId());

        change(recruitment, "\"1\"", REOPENED).statusCode(200).body("inForce.version", equalTo(2));
        change(recruitment, "\"2\"", OTHER).statusCode(200).body("inForce.version", equalTo(2));

        awaitDone();
        assertThat(stateOf(recruitment.vacancyId())).isEqualTo(before);
        assertThat(published(PlanReopened.class, recruitment.vacancyId())).hasSize(1);
        as("auditor", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/plan/versions"))
                .then()
                .body("items.version", contains(1, 2))
                .body("items.cause", contains("PUBLISHED", "REOPENED"));
    }

    @Test
    void terms_change_without_a_reason_before_the_first_score() {
        Recruitment recruitment = reviewed(1);
        UUID sheet = recruitment.toScore(ann, SHORTLISTING).values().iterator().next();
        as("assessor", ann)
                .header("If-Match", "\"0\"")
                .body("{\"scores\": [{\"line\": \"form\", \"score\": 0}]}")
                .put("/api/v1/assignments/" + sheet + "/draft")
                .then()
                .statusCode(200);

        change(recruitment, "\"1\"", OTHER)
                .statusCode(200)
                .body("inForce.version", equalTo(2))
                .body("inForce.cause", equalTo("CHANGED"))
                .body("inForce.changedBy", equalTo(MANAGER.toString()))
                .body("inForce.voidedSheets", equalTo(0));

        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet + "/draft")
                .then()
                .statusCode(200)
                .body("scores", empty());
        change(recruitment, "\"1\"", OTHER.replace("\"passMark\": 4", "\"passMark\": 5"))
                .statusCode(412)
                .body("code", equalTo("stale"));
        assertThat(published(PlanReopened.class, recruitment.vacancyId())).isEmpty();
        assertThat(recruitment.score(ann, SHORTLISTING, any -> 7)).isEqualTo(1);
    }

    @Test
    void moderations_are_closed_with_the_scores_that_they_were_about() {
        Recruitment recruitment = reviewed(2);
        UUID decided =
                recruitment.toScore(ann, SHORTLISTING).keySet().iterator().next();
        recruitment.score(ann, SHORTLISTING, any -> 0);
        recruitment.score(ben, SHORTLISTING, any -> 3);
        JsonPath open = as("hiring-manager", MANAGER)
                .get(recruitment.path("/moderations?status=OPEN"))
                .then()
                .extract()
                .jsonPath();
        String id = open.getString("items.find { it.applicationId == '%s' }.id".formatted(decided));
        as("hiring-manager", MANAGER)
                .body("{\"scores\": [{\"line\": \"form\", \"score\": 3, \"reason\": \"It is there\"}]}")
                .put("/api/v1/moderations/" + id + "/decision")
                .then()
                .statusCode(204);

        change(recruitment, "\"1\"", REOPENED).statusCode(200);

        as("recruiter", RECRUITER)
                .get(recruitment.path("/moderations?status=CANCELLED"))
                .then()
                .body("items", hasSize(2));
        recruitment.score(ann, SHORTLISTING, any -> 6);
        recruitment.score(ben, SHORTLISTING, any -> 6);
        assertThat(recruitment
                        .proposal(SHORTLISTING)
                        .getFloat("candidates.find { it.applicationId == '%s' }.total".formatted(decided)))
                .isEqualTo(12f);
        assertThat(recruitment.proposal(SHORTLISTING).<Object>getList("waitingFor"))
                .isEmpty();
    }

    @Test
    void the_sheet_of_an_assessor_who_has_left_goes_to_another_one() {
        Recruitment recruitment = reviewed(1);
        recruitment.score(ann, SHORTLISTING, any -> 2);
        recruitment.tell(
                new ApplicationStarted(UUID.randomUUID(), recruitment.vacancyId(), ann, IN_DECEMBER.plusSeconds(60)));
        recruitment.assessors(ben, cat);

        change(recruitment, "\"1\"", REOPENED).statusCode(200);
        awaitDone();

        assertThat(recruitment.toScore(cat, SHORTLISTING)).hasSize(1);
        recruitment.score(cat, SHORTLISTING, any -> 5);
        recruitment.score(ben, SHORTLISTING, any -> 5);
        recruitment.publish(SHORTLISTING);
    }

    @Test
    void withdrawn_candidates_keep_their_scores_and_are_not_scored_again() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, SHORTLISTING, any -> 2);
        recruitment.withdraw(applicants.getFirst());

        change(recruitment, "\"1\"", REOPENED).statusCode(200).body("inForce.voidedSheets", equalTo(2));

        assertThat(recruitment.toScore(ann, SHORTLISTING))
                .containsOnlyKeys(applicants.getLast().applicationId());
        assertThat(rows(
                        "select status from assignment where application_id = ? and assessor_id = ?",
                        applicants.getFirst().applicationId(),
                        ann))
                .containsExactly(List.of("SCORED"));
        assertThat(plan(recruitment).getBoolean("locked")).isFalse();
    }

    @Test
    void those_who_score_or_have_applied_change_no_terms() {
        Recruitment recruitment = reviewed(1);

        change("recruiter", ann, recruitment, "\"1\"", OTHER).statusCode(403).body("code", equalTo("assesses-here"));
        recruitment.score(ann, SHORTLISTING, any -> 2);
        change("recruiter", ann, recruitment, "\"1\"", REOPENED).statusCode(403).body("code", equalTo("assesses-here"));
        change("assessor", cat, recruitment, "\"1\"", REOPENED).statusCode(403);
        change("auditor", cat, recruitment, "\"1\"", REOPENED).statusCode(403);
        recruitment.tell(
                new ApplicationStarted(UUID.randomUUID(), recruitment.vacancyId(), cat, IN_DECEMBER.plusSeconds(60)));
        change("recruiter", cat, recruitment, "\"1\"", REOPENED)
                .statusCode(403)
                .body("code", equalTo("own-application"));
        assertThat(plan(recruitment).getInt("inForce.version")).isEqualTo(1);
    }

    @Test
    void a_published_decision_stands() {
        Recruitment recruitment = reviewed(1);
        recruitment.score(ann, SHORTLISTING, any -> 2);
        recruitment.score(ben, SHORTLISTING, any -> 2);
        recruitment.publish(SHORTLISTING);

        change(recruitment, "\"1\"", REOPENED).statusCode(409).body("code", equalTo("stage-over"));
        as("hiring-manager", MANAGER)
                .header("If-Match", "\"1\"")
                .body(OTHER)
                .put(recruitment.stage("unknown", "/plan"))
                .then()
                .statusCode(404);
        as("hiring-manager", MANAGER)
                .body(OTHER)
                .put(recruitment.stage(SHORTLISTING, "/plan"))
                .then()
                .statusCode(428);
    }

    @Test
    void reports_all_mistakes_at_once_and_stores_nothing() {
        Recruitment recruitment = reviewed(1);

        change(recruitment, "\"1\"", """
                        {"scale": {"lowest": 3, "highest": 3, "anchors": [null]}, "tolerance": 0,
                         "lines": [null, {"line": "handwriting", "weight": 101}],
                         "tieBreak": ["skills-9"], "reopening": {"explanation": "\u00a0"}}""")
                .statusCode(422)
                .body("code", equalTo("invalid-plan"))
                .body(
                        "errors.pointer",
                        contains(
                                "/scale/highest",
                                "/scale/anchors/0/score",
                                "/scale/anchors/0/meaning",
                                "/lines/0/line",
                                "/lines/0/weight",
                                "/lines/1/line",
                                "/lines/1/weight",
                                "/lines",
                                "/tieBreak/0",
                                "/reopening/reason",
                                "/reopening/explanation"))
                .body("errors.code", not(empty()));
        change(recruitment, "\"1\"", "{}").statusCode(422).body("errors.pointer", contains("/scale", "/lines"));

        assertThat(rows(
                        "select number from plan_version where vacancy_id = ? and stage_code = ?",
                        recruitment.vacancyId(),
                        SHORTLISTING))
                .containsExactly(List.of("1"));
    }

    @Test
    void shows_the_terms_of_a_vacancy_from_before_versions_were_stored() {
        Recruitment recruitment = reviewed(1);
        String hash = plan(recruitment).getString("inForce.hash");
        recruitment.score(ann, SHORTLISTING, any -> 2);
        byOwner("delete from plan_version where vacancy_id = ? returning 1", recruitment.vacancyId());
        rows("update assignment set plan_hash = null where vacancy_id = ? returning 1", recruitment.vacancyId());

        assertThat(plan(recruitment).getString("inForce.hash")).isEqualTo(hash);
        assertThat(plan(recruitment).getBoolean("locked")).isTrue();
        change(recruitment, "\"1\"", REOPENED).statusCode(200).body("inForce.voidedSheets", equalTo(1));

        as("auditor", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/plan/versions?limit=1"))
                .then()
                .body("items.hash", contains(hash))
                .body("items.inForceSince", contains(nullValue()));
        assertThat(recruitment.toScore(ann, SHORTLISTING)).hasSize(1);
    }

    private Recruitment reviewed(int number) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(number);
        recruitment.seal(number);
        recruitment.assessors(ann, ben);
        return recruitment;
    }

    private JsonPath plan(Recruitment recruitment) {
        return as("recruiter", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/plan"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse change(Recruitment recruitment, String ifMatch, String terms) {
        return change("hiring-manager", MANAGER, recruitment, ifMatch, terms);
    }

    private ValidatableResponse change(
            String role, UUID person, Recruitment recruitment, String ifMatch, String terms) {
        ValidatableResponse response = put(role, person, recruitment, ifMatch, terms);
        awaitDone();
        return response;
    }

    private ValidatableResponse put(String role, UUID person, Recruitment recruitment, String ifMatch, String terms) {
        return as(role, person)
                .header("If-Match", ifMatch)
                .body(terms)
                .put(recruitment.stage(SHORTLISTING, "/plan"))
                .then();
    }
}
