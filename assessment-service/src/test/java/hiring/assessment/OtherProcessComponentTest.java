package hiring.assessment;

import static hiring.assessment.SampleVacancies.CENTRE_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hiring.assessment.Recruitment.Applicant;
import hiring.assessment.progress.WindowsJobAccess;
import hiring.events.ApplicationWithdrawn;
import hiring.events.InterviewScheduled;
import hiring.events.OutcomeDecided;
import hiring.events.Progression.Rule;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReservePromoted;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.task.TaskKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Other employers' processes are other data. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherProcessComponentTest extends ComponentTest {

    private static final Instant CENTRE_AT_NINE =
            CENTRE_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Instant INTERVIEW_AT_NINE =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    WindowsJobAccess windows;

    private void mark(Recruitment recruitment, Applicant applicant, int mark, int status) {
        as("recruiter", RECRUITER)
                .body(Map.of("mark", mark))
                .put(recruitment.stage("numbers", "/results/" + applicant.applicationId()))
                .then()
                .statusCode(status);
    }

    @Test
    void a_test_with_a_pass_mark_before_the_form_and_two_interviews() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.testFirst(UUID.randomUUID()));
        List<Applicant> people = recruitment.apply(4);
        recruitment.seal(4);
        assertThat(recruitment.count("numbers", "participants")).isZero();

        // No event says that the window has begun: the job finds out by the clock
        moveTo(SIFT_OPENS);
        windows.run();
        assertThat(published(SiftInvited.class, people.getFirst().applicationId()))
                .extracting(SiftInvited::stageCode)
                .containsExactly("numbers");
        mark(recruitment, people.get(0), 60, 204);
        mark(recruitment, people.get(1), 101, 422);
        mark(recruitment, people.get(1), 100, 204);
        mark(recruitment, people.get(2), 59, 204);
        moveTo(SIFT_CLOSES);
        windows.run();
        assertThat(recruitment.count("numbers", "waiting")).isEqualTo(1);
        recruitment.attend("numbers", people.get(3), false);
        Map<UUID, String> proposed = recruitment.proposed("numbers");
        assertThat(proposed.get(people.get(0).applicationId())).isEqualTo("PROGRESS");
        assertThat(proposed.get(people.get(2).applicationId())).isEqualTo("NOT_PROGRESS");
        assertThat(proposed.get(people.get(3).applicationId())).isEqualTo("NOT_PROGRESS");
        recruitment.publish("numbers");
        mark(recruitment, people.get(0), 70, 409);
        assertThat(published(StageOutcomeDecided.class, people.get(2).applicationId()))
                .extracting(StageOutcomeDecided::outcome)
                .containsExactly(StageOutcomeDecided.Outcome.NOT_PROGRESSED);

        recruitment.assessors(cat);
        assertThat(recruitment.score(cat, "form", application -> 2)).isEqualTo(2);
        recruitment.publish("form");

        recruitment.session("first-interview", CENTRE_AT_NINE, CENTRE_AT_NINE.plus(HOUR), 1, ann, ben);
        recruitment.session(
                "first-interview", CENTRE_AT_NINE.plus(HOUR), CENTRE_AT_NINE.plus(HOUR.multipliedBy(2)), 1, ann, ben);
        recruitment.allocate("first-interview");
        moveTo(CENTRE_AT_NINE.plus(HOUR.multipliedBy(3)));
        recruitment.score(ann, "first-interview", application -> 5);
        recruitment.score(ben, "first-interview", application -> 4);
        recruitment.publish("first-interview");

        recruitment.session("second-interview", INTERVIEW_AT_NINE, INTERVIEW_AT_NINE.plus(HOUR), 1, ann, cat);
        recruitment.session(
                "second-interview",
                INTERVIEW_AT_NINE.plus(HOUR),
                INTERVIEW_AT_NINE.plus(HOUR.multipliedBy(2)),
                1,
                ann,
                cat);
        recruitment.allocate("second-interview");
        moveTo(INTERVIEW_AT_NINE.plus(HOUR.multipliedBy(3)));
        UUID best = people.get(1).applicationId();
        recruitment.score(ann, "second-interview", application -> application.equals(best) ? 5 : 4);
        recruitment.score(cat, "second-interview", application -> application.equals(best) ? 5 : 4);
        recruitment.publish("second-interview");

        assertThat(published(OutcomeDecided.class, best))
                .extracting(OutcomeDecided::outcome)
                .containsExactly(OutcomeDecided.Outcome.SUCCESSFUL);
        assertThat(published(OutcomeDecided.class, people.get(0).applicationId()))
                .extracting(OutcomeDecided::outcome)
                .containsExactly(OutcomeDecided.Outcome.RESERVE);
        // A candidate who is appointed and withdraws frees the opening
        recruitment.tell(new ApplicationWithdrawn(
                best, recruitment.vacancyId(), people.get(1).candidateId(), INTERVIEW_AT_NINE));
        assertThat(published(ReservePromoted.class, people.get(0).applicationId()))
                .hasSize(1);
        recruitment.withdraw(people.get(1));
        assertThat(recruitment.counts().getInt("promoted")).isEqualTo(1);
    }

    private Recruitment toQuestionnaire(List<Applicant> into) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        into.addAll(recruitment.apply(2));
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, "shortlisting", application -> 3);
        recruitment.score(ben, "shortlisting", application -> 2);
        recruitment.publish("shortlisting");
        return recruitment;
    }

    private void decide(Recruitment recruitment, boolean hold, int status) {
        as("recruiter", RECRUITER)
                .body(Map.of("hold", hold, "reason", "As the panel wishes"))
                .put(recruitment.stage("questionnaire", "/decision"))
                .then()
                .statusCode(status);
    }

    @Test
    void a_questionnaire_that_is_held_informs_the_panel_and_delays_no_application() {
        List<Applicant> people = new ArrayList<>();
        Recruitment recruitment = toQuestionnaire(people);
        assertThat(recruitment.count("interview", "participants")).isZero();
        assertThat(recruitment.proposal("interview").<String>getList("waitingFor.code"))
                .contains("earlier-stage");

        decide(recruitment, true, 204);
        decide(recruitment, true, 204);
        decide(recruitment, false, 409);
        assertThat(published(QuestionnaireInvited.class, people.get(1).applicationId()))
                .hasSize(1);
        assertThat(recruitment.count("interview", "participants")).isEqualTo(2);
        as("recruiter", RECRUITER)
                .body(Map.of("completed", true))
                .put(recruitment.stage(
                        "questionnaire", "/results/" + people.getFirst().applicationId()))
                .then()
                .statusCode(204);

        recruitment.session("interview", INTERVIEW_AT_NINE, INTERVIEW_AT_NINE.plus(HOUR), 1, ann, ben);
        recruitment.session(
                "interview", INTERVIEW_AT_NINE.plus(HOUR), INTERVIEW_AT_NINE.plus(HOUR.multipliedBy(2)), 1, ann, ben);
        recruitment.allocate("interview");
        UUID sheet = recruitment.toScore(ann, "interview").get(people.getFirst().applicationId());
        as("assessor", ann)
                .get("/api/v1/assignments/" + sheet)
                .then()
                .body("evidence.size()", equalTo(1))
                .body("evidence[0].stageCode", equalTo("questionnaire"))
                .body("evidence[0].handedIn", equalTo(true));
    }

    @Test
    void a_questionnaire_that_is_skipped_is_passed_by_all_without_invitations() {
        List<Applicant> people = new ArrayList<>();
        Recruitment recruitment = toQuestionnaire(people);

        decide(recruitment, false, 204);

        assertThat(recruitment.stateOf("questionnaire")).isEqualTo("SKIPPED");
        assertThat(recruitment.count("interview", "participants")).isEqualTo(2);
        assertThat(published(QuestionnaireInvited.class, people.getFirst().applicationId()))
                .isEmpty();
    }

    @Test
    void a_decision_on_an_optional_stage_applies_to_later_participants() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        decide(recruitment, true, 204);
        List<Applicant> people = recruitment.apply(1);
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, "shortlisting", application -> 3);
        recruitment.score(ben, "shortlisting", application -> 2);
        recruitment.publish("shortlisting");

        assertThat(published(QuestionnaireInvited.class, people.getFirst().applicationId()))
                .hasSize(1);
        assertThat(recruitment.count("interview", "participants")).isEqualTo(1);
    }

    @Test
    void a_stage_is_complete_only_when_every_application_has_arrived_and_is_decided() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(1);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, "shortlisting", application -> 3);
        recruitment.score(ben, "shortlisting", application -> 2);
        assertThat(recruitment.proposal("shortlisting").<String>getList("waitingFor.code"))
                .containsExactly("applications-not-sealed");

        recruitment.seal(2);
        assertThat(recruitment.proposal("shortlisting").<String>getList("waitingFor.code"))
                .containsExactly("applications-missing");

        Applicant second = new Applicant(UUID.randomUUID(), UUID.randomUUID(), false);
        recruitment.tell(recruitment.submitted(second));
        assertThat(recruitment.proposal("shortlisting").<String>getList("waitingFor.code"))
                .containsExactly("eligibility-undecided");

        recruitment.withdraw(second);
        assertThat(recruitment.proposal("shortlisting").getBoolean("complete")).isTrue();
    }

    private static VacancyPublished revision(VacancyPublished vacancy, int revision, List<SelectionStage> stages) {
        return new VacancyPublished(
                vacancy.vacancyId(),
                revision,
                vacancy.packVersion(),
                vacancy.reference(),
                vacancy.title(),
                vacancy.organisation(),
                vacancy.timeZone(),
                vacancy.opensAt(),
                vacancy.closesAt(),
                vacancy.graceMinutes(),
                vacancy.openings(),
                vacancy.grade(),
                vacancy.contactEmail(),
                vacancy.startsOn(),
                vacancy.intakes(),
                vacancy.applicationRules(),
                vacancy.terms(),
                vacancy.criteria(),
                stages,
                vacancy.occurredAt());
    }

    @Test
    void a_later_revision_moves_a_window_under_way_and_changes_no_stage() {
        VacancyPublished vacancy = SampleVacancies.graduate(UUID.randomUUID());
        Recruitment recruitment = new Recruitment(this, vacancy);
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        moveTo(SIFT_OPENS);
        windows.run();
        List<SelectionStage> longer = new ArrayList<>(vacancy.stages());
        longer.set(
                0,
                SampleVacancies.stage("first-sift", SelectionStage.Kind.SUBMITTED_ACTIVITY)
                        .window(SIFT_OPENS, SIFT_CLOSES.plus(HOUR))
                        .build());

        recruitment.tell(revision(vacancy, 2, longer));
        recruitment.tell(revision(vacancy, 3, longer.subList(0, 2)));
        recruitment.tell(vacancy);

        moveTo(SIFT_CLOSES);
        windows.run();
        recruitment
                .handIn(applicant, "first-sift", Recruitment.video("in time"))
                .statusCode(200);
        moveTo(SIFT_CLOSES.plus(HOUR));
        windows.run();
        assertThat(recruitment.count("shortlisting", "waiting")).isEqualTo(1);
        assertThat(recruitment.stateOf("interview")).isEqualTo("PENDING");
    }

    @Test
    void a_changed_timetable_moves_a_window_under_way_and_the_highest_version_wins() {
        VacancyPublished vacancy = SampleVacancies.graduate(UUID.randomUUID());
        Recruitment recruitment = new Recruitment(this, vacancy);
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        moveTo(SIFT_OPENS);
        windows.run();
        VacancyTimetableChanged longer = timetable(vacancy, 2, SIFT_CLOSES.plus(HOUR));

        recruitment.tell(longer, timetable(vacancy, 1, SIFT_CLOSES.minus(HOUR)), longer);

        moveTo(SIFT_CLOSES.plus(HOUR).minusSeconds(60));
        windows.run();
        recruitment
                .handIn(applicant, "first-sift", Recruitment.video("in time"))
                .statusCode(200);
        moveTo(SIFT_CLOSES.plus(HOUR));
        windows.run();
        recruitment.handIn(applicant, "first-sift", Recruitment.video("late")).statusCode(409);
        assertThat(recruitment.count("shortlisting", "waiting")).isEqualTo(1);
        assertThat(published(SiftInvited.class, applicant.applicationId())).hasSize(1);
    }

    @Test
    void a_video_that_is_scored_itself_waits_for_its_candidate_and_is_shown_to_its_assessors() {
        Recruitment recruitment = new Recruitment(
                this,
                SampleVacancies.vacancy(
                        UUID.randomUUID(),
                        1,
                        List.of(
                                SampleVacancies.stage("film", SelectionStage.Kind.SUBMITTED_ACTIVITY)
                                        .window(SIFT_OPENS, SIFT_CLOSES)
                                        .matrix(SampleVacancies.matrix(
                                                2, 0, 3, new Line("film", "skills-1", "film", 1, null)))
                                        .rule(Rule.RANKED, 1, null)
                                        .build(),
                                SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY))));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.assessors(ann, ben);
        recruitment.seal(1);
        tasks("candidate", applicant.candidateId(), TaskKind.DO_ACTIVITY).body("items", empty());
        moveTo(SIFT_OPENS);
        windows.run();
        awaitDone();
        tasks("candidate", applicant.candidateId(), TaskKind.DO_ACTIVITY)
                .body("items.applicationId", contains(applicant.applicationId().toString()))
                .body("items.stageCode", contains("film"))
                .body("items.since", contains(startsWith("2020-12-22T00:0")))
                .body("items.dueAt", contains(SIFT_CLOSES.toString()));
        recruitment.handIn(applicant, "film", Recruitment.video("scene")).statusCode(200);
        tasks("candidate", applicant.candidateId(), TaskKind.DO_ACTIVITY).body("items", empty());
        moveTo(SIFT_CLOSES);
        windows.run();
        awaitDone();

        assertThat(recruitment.toScore(ann, "film")).hasSize(1);
        as("assessor", ann)
                .get(Recruitment.evidencePath(ann, applicant, "film", "film"))
                .then()
                .statusCode(200)
                .contentType("video/mp4");
    }

    @Test
    void lists_places_outside_changed_dates_and_moves_none() {
        List<Applicant> people = new ArrayList<>();
        Recruitment recruitment = toQuestionnaire(people);
        decide(recruitment, false, 204);
        recruitment.session("interview", INTERVIEW_AT_NINE, INTERVIEW_AT_NINE.plus(HOUR), 1, ann, ben);
        recruitment.session(
                "interview", INTERVIEW_AT_NINE.plus(HOUR), INTERVIEW_AT_NINE.plus(HOUR.multipliedBy(2)), 1, ann, ben);
        recruitment.allocate("interview");
        misplaced(recruitment).body("items", hasSize(0));

        recruitment.tell(interviewsOn(recruitment, 1, INTERVIEW_DAY.plusDays(1)));

        misplaced(recruitment)
                .body("items", hasSize(2))
                .body("items[0].session.startsAt", equalTo(INTERVIEW_AT_NINE.toString()))
                .body("items[0].session.stageCode", equalTo("interview"))
                .body("items[0].stageDates", contains(INTERVIEW_DAY.plusDays(1).toString()))
                .body(
                        "items.applications.flatten()",
                        containsInAnyOrder(people.stream()
                                .map(person -> person.applicationId().toString())
                                .toArray()));
        List<String> all = misplaced(recruitment).extract().path("items.session.id");
        var first = asRecruiter().get(path(recruitment) + "?limit=1").then();
        first.body("items.session.id", contains(all.getFirst()));
        String next = first.extract().path("next");
        asRecruiter()
                .get(path(recruitment) + "?limit=1&cursor=" + next)
                .then()
                .body("items.session.id", contains(all.getLast()))
                .body("next", nullValue());
        for (Applicant person : people) {
            assertThat(published(InterviewScheduled.class, person.applicationId()))
                    .hasSize(1);
        }
        for (String role : List.of("candidate", "assessor", "hiring-manager")) {
            as(role, ann).get(path(recruitment)).then().statusCode(403);
        }
        asRecruiter()
                .get("/api/v1/vacancies/" + UUID.randomUUID() + "/misplaced-sessions")
                .then()
                .statusCode(404);
        recruitment.tell(interviewsOn(recruitment, 2, INTERVIEW_DAY));
        misplaced(recruitment).body("items", hasSize(0));
    }

    private static String path(Recruitment recruitment) {
        return "/api/v1/vacancies/" + recruitment.vacancyId() + "/misplaced-sessions";
    }

    private ValidatableResponse misplaced(Recruitment recruitment) {
        return asRecruiter().get(path(recruitment)).then().statusCode(200);
    }

    private static VacancyTimetableChanged interviewsOn(Recruitment recruitment, int version, LocalDate day) {
        return new VacancyTimetableChanged(
                recruitment.vacancyId(),
                version,
                version + 1,
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                SIFT_OPENS,
                List.of(new StageDates("interview", null, null, List.of(day), null)),
                null,
                SIFT_OPENS.plusSeconds(version));
    }

    @Test
    void stops_the_selection_of_a_withdrawn_vacancy() {
        VacancyPublished vacancy = SampleVacancies.graduate(UUID.randomUUID());
        Recruitment recruitment = new Recruitment(this, vacancy);
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        moveTo(SIFT_OPENS);
        windows.run();

        recruitment.tell(new VacancyWithdrawn(vacancy.vacancyId(), SIFT_OPENS));

        recruitment
                .handIn(applicant, "first-sift", Recruitment.video("too late"))
                .statusCode(409);
        moveTo(SIFT_CLOSES);
        windows.run();
        assertThat(recruitment.count("shortlisting", "participants")).isZero();
        asRecruiter()
                .body(Map.of("rationale", "As proposed"))
                .post(recruitment.stage("shortlisting", "/publications"))
                .then()
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.equalTo("vacancy-withdrawn"));
    }

    private static VacancyTimetableChanged timetable(VacancyPublished vacancy, int version, Instant siftCloses) {
        return new VacancyTimetableChanged(
                vacancy.vacancyId(),
                version,
                version + 1,
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                vacancy.closesAt(),
                List.of(new StageDates("first-sift", SIFT_OPENS, siftCloses, List.of(), null)),
                null,
                SIFT_OPENS.plusSeconds(version));
    }

    @Test
    void a_withdrawal_releases_the_place_and_cancels_the_sheets() {
        List<Applicant> people = new ArrayList<>();
        Recruitment recruitment = toQuestionnaire(people);
        decide(recruitment, false, 204);
        recruitment.session("interview", INTERVIEW_AT_NINE, INTERVIEW_AT_NINE.plus(HOUR), 1, ann, ben);
        String placed = recruitment.allocate("interview").getString("allocated[0].applicationId");
        Applicant gone = people.stream()
                .filter(applicant -> applicant.applicationId().toString().equals(placed))
                .findFirst()
                .orElseThrow();
        UUID sheet = recruitment.toScore(ann, "interview").get(gone.applicationId());

        recruitment.withdraw(gone);

        assertThat(recruitment.toScore(ann, "interview")).isEmpty();
        moveTo(INTERVIEW_AT_NINE);
        as("assessor", ann)
                .body(Map.of("scores", Recruitment.scores(List.of("answers"), 4)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(409)
                .body("code", equalTo("assignment-cancelled"));
        moveTo(INTERVIEW_AT_NINE.minus(HOUR));
        assertThat(recruitment.allocate("interview").<Object>getList("allocated"))
                .hasSize(1);
    }
}
