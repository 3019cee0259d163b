package hiring.assessment;

import static hiring.assessment.SampleVacancies.ABILITY_OPENS;
import static hiring.assessment.SampleVacancies.CENTRE_DAY;
import static hiring.assessment.SampleVacancies.FITNESS_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hiring.assessment.Recruitment.Applicant;
import hiring.assessment.progress.WindowsJobAccess;
import hiring.events.ApplicationSubmitted;
import hiring.events.OutcomeDecided;
import hiring.events.PartDates;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage.Kind;
import hiring.events.SessionAllocated;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.StageOutcomeDecided;
import hiring.events.StagePart.Delivery;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An emergency service's process: its stages have parts with measures of their own. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsComponentTest extends ComponentTest {

    private static final Instant FITNESS =
            FITNESS_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Instant PHYSICAL =
            CENTRE_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Instant CENTRE =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    WindowsJobAccess windows;

    private ValidatableResponse put(
            Recruitment recruitment, String stage, Applicant applicant, String part, Map<String, Object> result) {
        return as("recruiter", RECRUITER)
                .body(result)
                .put(recruitment.stage(stage, "/results/%s/parts/%s".formatted(applicant.applicationId(), part)))
                .then();
    }

    private void passed(Recruitment recruitment, Applicant applicant, String stage, boolean passed, String... parts) {
        for (String part : parts) {
            put(recruitment, stage, applicant, part, Map.of("passed", passed)).statusCode(204);
        }
    }

    private void level(Recruitment recruitment, Applicant applicant, String stage, String part, double level) {
        put(recruitment, stage, applicant, part, Map.of("value", level, "unit", "level"))
                .statusCode(204);
    }

    private Recruitment atFitnessTest(int number) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.emergencyService(UUID.randomUUID()));
        recruitment.apply(number);
        recruitment.seal(number);
        recruitment.session("fitness", FITNESS, FITNESS.plus(HOUR), 10, ann);
        return recruitment;
    }

    private List<Applicant> people(Recruitment recruitment) {
        return recruitment.told().stream()
                .filter(ApplicationSubmitted.class::isInstance)
                .map(ApplicationSubmitted.class::cast)
                .map(told -> new Applicant(told.applicationId(), told.candidateId(), false))
                .toList();
    }

    @Test
    void the_process_of_an_emergency_service_runs_to_its_end() {
        Recruitment recruitment = atFitnessTest(4);
        List<Applicant> people = people(recruitment);
        Applicant best = people.get(0);
        Applicant second = people.get(1);
        Applicant slow = people.get(2);
        Applicant late = people.get(3);
        recruitment.allocate("fitness");
        assertThat(published(SessionAllocated.class, best.applicationId())).hasSize(1);
        put(recruitment, "fitness", best, "bleep", Map.of("value", 9.4, "unit", "level"))
                .statusCode(409)
                .body("code", equalTo("session-not-begun"));
        moveTo(FITNESS.plus(HOUR));
        level(recruitment, best, "fitness", "bleep", 9.4);
        level(recruitment, second, "fitness", "bleep", 8.6);
        level(recruitment, slow, "fitness", "bleep", 8.5);
        // One more place
        recruitment.attend("fitness", late, false);
        recruitment.attend("fitness", late, false);
        assertThat(recruitment.proposal("fitness").<String>getList("waitingFor.code"))
                .containsExactly("not-begun");
        recruitment.session(
                "fitness",
                FITNESS.plus(Duration.ofDays(1)),
                FITNESS.plus(Duration.ofDays(1)).plus(HOUR),
                1,
                ann);
        assertThat(recruitment.allocate("fitness").<Object>getList("allocated")).hasSize(1);
        moveTo(FITNESS.plus(Duration.ofDays(1)).plus(HOUR));
        level(recruitment, late, "fitness", "bleep", 10);
        assertThat(recruitment.proposed("fitness").get(slow.applicationId())).isEqualTo("NOT_PROGRESS");
        assertThat(recruitment.proposal("fitness").<String>getList("candidates.reasons.flatten().text"))
                .contains("Part bleep: 8.5 level, pass mark 8.6");
        assertThat(recruitment.proposal("fitness").<String>getList("candidates.calculation.notPassed.flatten().code"))
                .containsExactly("part-not-passed");
        recruitment.publish("fitness");
        assertThat(published(StageOutcomeDecided.class, slow.applicationId()))
                .extracting(StageOutcomeDecided::outcome)
                .containsExactly(StageOutcomeDecided.Outcome.NOT_PROGRESSED);

        recruitment.assessors(cat);
        assertThat(recruitment.score(cat, "form", application -> 2)).isEqualTo(3);
        assertThat(recruitment.proposal("form").<String>getList("waitingFor.code"))
                .containsExactly("results-missing");
        for (Applicant applicant : List.of(best, second, late)) {
            passed(recruitment, applicant, "form", true, "licence");
        }
        recruitment.publish("form");

        recruitment.session("physical", PHYSICAL, PHYSICAL.plus(HOUR), 10, ann);
        recruitment.allocate("physical");
        moveTo(PHYSICAL.plus(HOUR));
        passed(recruitment, best, "physical", true, "climb", "carry", "crawl", "hose");
        passed(recruitment, second, "physical", true, "climb", "carry", "crawl", "hose");
        // A candidate who has failed need not go on
        passed(recruitment, late, "physical", true, "climb");
        passed(recruitment, late, "physical", false, "carry");
        recruitment.publish("physical");

        moveTo(ABILITY_OPENS);
        windows.run();
        assertThat(published(SiftInvited.class, best.applicationId()))
                .extracting(SiftInvited::stageCode)
                .containsExactly("ability");
        for (Applicant applicant : List.of(best, second)) {
            level(recruitment, applicant, "ability", "words", 7);
            level(recruitment, applicant, "ability", "numbers", 6.5);
        }
        recruitment.publish("ability");

        recruitment.session("centre", CENTRE, CENTRE.plus(HOUR), 6, ann, ben);
        recruitment.allocate("centre");
        moveTo(CENTRE.plus(HOUR));
        for (UUID assessor : List.of(ann, ben)) {
            recruitment.score(assessor, "centre", application -> application.equals(best.applicationId()) ? 5 : 3);
        }
        recruitment.publish("centre");
        assertThat(published(OutcomeDecided.class, best.applicationId()))
                .extracting(OutcomeDecided::outcome)
                .containsExactly(OutcomeDecided.Outcome.SUCCESSFUL);
        assertThat(published(OutcomeDecided.class, second.applicationId()))
                .extracting(OutcomeDecided::outcome)
                .containsExactly(OutcomeDecided.Outcome.RESERVE);
    }

    private static final Instant BETWEEN = SIFT_OPENS.plus(Duration.ofDays(3));

    private static VacancyPublished withWindows() {
        return SampleVacancies.vacancy(
                UUID.randomUUID(),
                1,
                List.of(
                        SampleVacancies.stage("exercises", Kind.TEST)
                                .window(SIFT_OPENS, SIFT_CLOSES)
                                .parts(
                                        SampleVacancies.scored("essay", Delivery.CANDIDATE)
                                                .within(SIFT_OPENS, BETWEEN),
                                        SampleVacancies.level("words", Delivery.PROVIDER, "5"),
                                        SampleVacancies.level("numbers", Delivery.PROVIDER, "5")
                                                .within(BETWEEN, SIFT_CLOSES))
                                .matrix(SampleVacancies.matrix(1, 0, 3, new Line("essay", "skills-1", "essay", 1, 1)))
                                .rule(Rule.RANKED, 2, null)
                                .build(),
                        SampleVacancies.interview("interview", INTERVIEW_DAY)));
    }

    @Test
    void results_and_sheets_wait_for_the_windows_of_their_parts() {
        Recruitment recruitment = new Recruitment(this, withWindows());
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.assessors(cat);
        recruitment.seal(1);
        moveTo(SIFT_OPENS);
        windows.run();
        as("candidate", applicant.candidateId())
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .body("items.stageCode", contains("exercises"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].parts.code", contains("essay", "numbers"))
                .body("items[0].parts.opensAt", contains(SIFT_OPENS.toString(), BETWEEN.toString()))
                .body("items[0].parts.closesAt", contains(BETWEEN.toString(), SIFT_CLOSES.toString()));
        level(recruitment, applicant, "exercises", "words", 7);

        moveTo(BETWEEN.minus(HOUR));
        windows.run();
        put(recruitment, "exercises", applicant, "numbers", Map.of("value", 6.5, "unit", "level"))
                .statusCode(409)
                .body("code", equalTo("window-not-open"))
                .body("opensAt", equalTo(BETWEEN.toString()))
                .body("detail", containsString("It opens at"));
        as("recruiter", RECRUITER)
                .body(Map.of(
                        "results",
                        List.of(row(applicant, "words", 8, "level"), row(applicant, "numbers", 6.5, "level"))))
                .put(recruitment.stage("exercises", "/results"))
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/results/1/applicationId window-not-open"));
        assertThat(recruitment.toScore(cat, "exercises")).isEmpty();

        moveTo(BETWEEN);
        windows.run();
        level(recruitment, applicant, "exercises", "numbers", 6.5);
        assertThat(recruitment.score(cat, "exercises", application -> 2)).isEqualTo(1);
        assertThat(recruitment.proposed("exercises")).containsValue("PROGRESS");
    }

    @Test
    void a_window_that_moves_has_results_and_sheets_wait_longer_and_changes_no_terms() {
        VacancyPublished vacancy = withWindows();
        Recruitment recruitment = new Recruitment(this, vacancy);
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.assessors(cat);
        recruitment.seal(1);
        moveTo(SIFT_OPENS);
        windows.run();
        level(recruitment, applicant, "exercises", "words", 7);
        Instant later = BETWEEN.plus(Duration.ofDays(1));
        String hash = results(recruitment, "exercises", "").extract().path("items[0].planHash");
        recruitment.tell(new VacancyTimetableChanged(
                vacancy.vacancyId(),
                1,
                2,
                TimetableChangeReason.OTHER,
                SampleVacancies.CLOSES,
                List.of(new StageDates(
                        "exercises",
                        SIFT_OPENS,
                        SIFT_CLOSES,
                        List.of(),
                        List.of(
                                new PartDates("essay", SIFT_OPENS, later),
                                new PartDates("numbers", later, SIFT_CLOSES)))),
                null,
                SIFT_OPENS));

        moveTo(BETWEEN);
        windows.run();
        put(recruitment, "exercises", applicant, "numbers", Map.of("value", 6.5, "unit", "level"))
                .statusCode(409)
                .body("opensAt", equalTo(later.toString()));
        assertThat(recruitment.toScore(cat, "exercises")).isEmpty();

        moveTo(later);
        windows.run();
        level(recruitment, applicant, "exercises", "numbers", 6.5);
        assertThat(recruitment.score(cat, "exercises", application -> 2)).isEqualTo(1);
        results(recruitment, "exercises", "").body("items.planHash", contains(hash, hash));
    }

    @Test
    void a_file_is_handed_in_within_the_window_of_its_part() {
        Recruitment recruitment = new Recruitment(
                this,
                SampleVacancies.vacancy(
                        UUID.randomUUID(),
                        1,
                        List.of(
                                SampleVacancies.stage("video", Kind.SUBMITTED_ACTIVITY)
                                        .window(SIFT_OPENS, SIFT_CLOSES)
                                        .parts(SampleVacancies.scored("film", Delivery.CANDIDATE)
                                                .within(SIFT_OPENS.plus(HOUR), BETWEEN))
                                        .matrix(SampleVacancies.matrix(
                                                1, 0, 3, new Line("film", "skills-1", "film", 1, 1)))
                                        .rule(Rule.RANKED, 2, null)
                                        .build(),
                                SampleVacancies.interview("interview", INTERVIEW_DAY))));
        Applicant applicant = recruitment.apply(1).getFirst();
        Applicant idle = recruitment.apply(1).getFirst();
        recruitment.assessors(cat);
        recruitment.seal(2);
        moveTo(SIFT_OPENS);
        windows.run();
        recruitment
                .handIn(applicant, "video", Recruitment.video("early"))
                .statusCode(409)
                .body("code", equalTo("window-not-open"))
                .body("opensAt", equalTo(SIFT_OPENS.plus(HOUR).toString()));
        moveTo(SIFT_OPENS.plus(HOUR));
        recruitment.handIn(applicant, "video", Recruitment.video("in time")).statusCode(200);
        moveTo(BETWEEN);
        recruitment
                .handIn(idle, "video", Recruitment.video("late"))
                .statusCode(409)
                .body("code", equalTo("window-closed"))
                .body("closesAt", equalTo(BETWEEN.toString()));
        as("candidate", idle.candidateId())
                .get("/api/v1/activities")
                .then()
                .body("items.state", contains("CLOSED"))
                .body("items.closesAt", contains(BETWEEN.toString()));

        moveTo(SIFT_CLOSES);
        windows.run();
        assertThat(recruitment.toScore(cat, "video")).containsOnlyKeys(applicant.applicationId());
        assertThat(recruitment.count("video", "scored")).isEqualTo(1);
    }

    @Test
    void refuses_what_is_no_result_of_a_part_and_stores_nothing() {
        Recruitment recruitment = atFitnessTest(1);
        Applicant applicant = people(recruitment).getFirst();
        put(recruitment, "fitness", applicant, "bleep", Map.of("value", 9.4, "unit", "level"))
                .statusCode(409)
                .body("code", equalTo("no-place"));
        recruitment.allocate("fitness");
        moveTo(FITNESS.plus(HOUR));

        put(recruitment, "fitness", applicant, "bleep", Map.of("value", 0.25, "unit", "second", "passed", true))
                .statusCode(422)
                .body("code", equalTo("invalid-result"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/passed not-used", "/unit wrong-unit", "/value decimals", "/value range"));
        put(recruitment, "fitness", applicant, "climb", Map.of("passed", true))
                .statusCode(422)
                .body("errors.code", contains("unknown-part"));
        put(recruitment, "centre", applicant, "interview", Map.of("passed", true))
                .statusCode(404)
                .body("code", equalTo("no-such-participant"));
        results(recruitment).body("items", hasSize(0));
        for (String role : List.of("candidate", "assessor", "hiring-manager")) {
            as(role, ann).get(recruitment.stage("fitness", "/results")).then().statusCode(403);
        }
    }

    @Test
    void a_correction_replaces_a_result_until_the_stage_is_published() {
        Recruitment recruitment = atFitnessTest(1);
        Applicant applicant = people(recruitment).getFirst();
        recruitment.allocate("fitness");
        moveTo(FITNESS.plus(HOUR));
        level(recruitment, applicant, "fitness", "bleep", 8.5);
        level(recruitment, applicant, "fitness", "bleep", 8.5);
        assertThat(recruitment.proposed("fitness")).containsValue("NOT_PROGRESS");

        level(recruitment, applicant, "fitness", "bleep", 8.6);

        assertThat(recruitment.proposed("fitness")).containsValue("PROGRESS");
        as("recruiter", RECRUITER)
                .body(Map.of("attended", false))
                .put(recruitment.stage("fitness", "/attendance/" + applicant.applicationId()))
                .then()
                .statusCode(409)
                .body("code", equalTo("attendance-contradicted"));
        results(recruitment)
                .body("items.value", contains(8.5f, 8.6f))
                .body("items.passed", contains(false, true))
                .body("items.unit", contains("level", "level"))
                .body("items.recordedBy", contains(RECRUITER.toString(), RECRUITER.toString()))
                .body("items[0].replacedAt", notNullValue())
                .body("items[1].replacedAt", nullValue());
        String next = results(recruitment, "?limit=1").extract().path("next");
        results(recruitment, "?limit=1&cursor=" + next)
                .body("items.value", contains(8.6f))
                .body("next", nullValue());
        recruitment.publish("fitness");
        put(recruitment, "fitness", applicant, "bleep", Map.of("value", 8.5, "unit", "level"))
                .statusCode(409)
                .body("code", equalTo("stage-over"));
    }

    private static Map<String, Object> row(Applicant applicant, String part, double level, String unit) {
        return Map.of("applicationId", applicant.applicationId(), "part", part, "value", level, "unit", unit);
    }

    private ValidatableResponse putAll(Recruitment recruitment, List<Map<String, Object>> rows) {
        return as("recruiter", RECRUITER)
                .body(Map.of("results", rows))
                .put(recruitment.stage("fitness", "/results"))
                .then();
    }

    @Test
    void records_the_results_of_a_session_all_or_none() {
        Recruitment recruitment = atFitnessTest(3);
        List<Applicant> people = people(recruitment);
        recruitment.allocate("fitness");
        moveTo(FITNESS.plus(HOUR));
        recruitment.withdraw(people.get(2));
        Applicant stranger = new Applicant(UUID.randomUUID(), UUID.randomUUID(), false);

        putAll(
                        recruitment,
                        List.of(
                                row(people.get(0), "bleep", 9.4, "level"),
                                row(people.get(1), "bleep", 9.45, "second"),
                                row(people.get(0), "bleep", 9.4, "level"),
                                row(people.get(2), "bleep", 9.4, "level"),
                                row(stranger, "climb", 1, "level")))
                .statusCode(422)
                .body("code", equalTo("invalid-result"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/results/1/unit wrong-unit",
                                "/results/1/value decimals",
                                "/results/2 duplicate",
                                "/results/3/applicationId stage-over",
                                "/results/4/part unknown-part",
                                "/results/4/applicationId no-such-participant"));
        results(recruitment).body("items", hasSize(0));

        List<Map<String, Object>> both =
                List.of(row(people.get(0), "bleep", 9.4, "level"), row(people.get(1), "bleep", 8.5, "level"));
        putAll(recruitment, both).statusCode(204);
        putAll(recruitment, both).statusCode(204);
        putAll(recruitment, List.of(row(people.get(1), "bleep", 8.6, "level"))).statusCode(204);
        results(recruitment).body("items.value", contains(9.4f, 8.5f, 8.6f));
        assertThat(recruitment.proposed("fitness"))
                .containsOnlyKeys(people.get(0).applicationId(), people.get(1).applicationId());
        assertThat(recruitment.proposed("fitness").values()).containsOnly("PROGRESS");
    }

    private ValidatableResponse results(Recruitment recruitment) {
        return results(recruitment, "");
    }

    private ValidatableResponse results(Recruitment recruitment, String query) {
        return results(recruitment, "fitness", query);
    }

    private ValidatableResponse results(Recruitment recruitment, String stage, String query) {
        return as("recruiter", RECRUITER)
                .get(recruitment.stage(stage, "/results" + query))
                .then()
                .statusCode(200);
    }
}
