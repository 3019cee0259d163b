package hiring.assessment;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.ApplicationSubmitted;
import hiring.events.AssessorAssigned;
import hiring.events.InterviewScheduled;
import hiring.events.SessionPlaceReleased;
import hiring.events.StageAdjustment;
import hiring.events.StageAdjustment.TimeOfDay;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dates have changed, and those who had a place get another one, each by a person's decision. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedPlaceComponentTest extends ComponentTest {

    private static final LocalDate NEXT_DAY = INTERVIEW_DAY.plusDays(1);
    private static final Instant AT_NINE =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Instant NEXT_DAY_AT_NINE =
            NEXT_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void moves_a_place_tells_the_candidate_once_and_reassigns_the_sheets() {
        Recruitment recruitment = placed(ann, ben);
        Applicant one = placedAt(recruitment, AT_NINE);
        Applicant two = placedAt(recruitment, AT_NINE.plus(HOUR));
        UUID after = recruitment.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ann, cat);

        UUID key = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            move(as("recruiter", RECRUITER).header("Idempotency-Key", key), recruitment, one, after)
                    .statusCode(200)
                    .body("applicationId", equalTo(one.applicationId().toString()))
                    .body("session.id", equalTo(after.toString()))
                    .body("session.startsAt", equalTo(NEXT_DAY_AT_NINE.toString()))
                    .body("session.taken", equalTo(1));
        }
        move(asRecruiter(), recruitment, one, after).statusCode(409).body("code", equalTo("already-there"));

        assertThat(published(InterviewScheduled.class, one.applicationId()))
                .extracting(InterviewScheduled::startsAt)
                .containsExactly(AT_NINE, NEXT_DAY_AT_NINE);
        assertThat(published(InterviewScheduled.class, two.applicationId())).hasSize(1);
        // Ann is there both times
        assertThat(published(AssessorAssigned.class, one.applicationId()).stream()
                        .filter(assigned -> assigned.stageCode().equals("interview"))
                        .map(AssessorAssigned::assessorId))
                .containsExactlyInAnyOrder(ann, ben, cat);
        assertThat(recruitment.toScore(ann, "interview")).containsKeys(one.applicationId(), two.applicationId());
        assertThat(recruitment.toScore(ben, "interview")).containsOnlyKeys(two.applicationId());
        assertThat(recruitment.toScore(cat, "interview")).containsOnlyKeys(one.applicationId());
        asRecruiter()
                .get("/api/v1/vacancies/" + recruitment.vacancyId() + "/misplaced-sessions")
                .then()
                .body(
                        "items.applications.flatten()",
                        containsInAnyOrder(two.applicationId().toString()));
        assertThat(byOwner(
                        "select detail from audit_entry where action = 'place.moved' and subject = ? and person = ?",
                        one.applicationId(),
                        RECRUITER))
                .singleElement()
                .asString()
                .contains(
                        "\"reason\": \"DATES_CHANGED\"", "\"stage\": \"interview\"", "\"to\": \"%s\"".formatted(after));

        // At the old time there is nothing to score yet, and at the new one two score
        moveTo(AT_NINE.plus(HOUR));
        UUID sheet = recruitment.toScore(ann, "interview").get(one.applicationId());
        as("assessor", ann)
                .body(Map.of("scores", Recruitment.scores(List.of("answers"), 4)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(409);
        moveTo(NEXT_DAY_AT_NINE.plus(HOUR));
        recruitment.attend("interview", one, true);
        recruitment.score(ann, "interview", application -> 4);
        recruitment.score(cat, "interview", application -> 4);
        assertThat(rows(
                        "select status, sheets_expected, sheets_done from entry"
                                + " where application_id = ? and stage_code = 'interview'",
                        one.applicationId()))
                .containsExactly(List.of("SCORED", "2", "2"));
    }

    @Test
    void gives_the_last_place_once_under_contention() throws Exception {
        Recruitment recruitment = placed(ann, ben);
        List<Applicant> both = List.of(placedAt(recruitment, AT_NINE), placedAt(recruitment, AT_NINE.plus(HOUR)));
        UUID after = recruitment.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ann, ben);

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> moves = both.stream()
                    .<Callable<Integer>>map(applicant -> () -> move(asRecruiter(), recruitment, applicant, after)
                            .extract()
                            .statusCode())
                    .toList();
            for (Future<Integer> answer : threads.invokeAll(moves)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(rows("select taken from assessment_session where id = ?", after))
                .containsExactly(List.of("1"));
        assertThat(rows("select sum(taken) from assessment_session where vacancy_id = ?", recruitment.vacancyId()))
                .containsExactly(List.of("2"));
    }

    @Test
    void refuses_impossible_moves_and_tells_no_candidate() {
        Recruitment recruitment = placed(ann, ben);
        Applicant one = placedAt(recruitment, AT_NINE);
        Applicant two = placedAt(recruitment, AT_NINE.plus(HOUR));
        UUID full = recruitment.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ann, ben);
        move(asRecruiter(), recruitment, two, full).statusCode(200);

        move(asRecruiter(), recruitment, one, full).statusCode(409).body("code", equalTo("session-full"));
        move(asRecruiter(), recruitment, two, sessionAt(recruitment, AT_NINE.plus(HOUR)))
                .statusCode(409)
                .body("code", equalTo("not-a-day-of-the-stage"));
        move(asRecruiter(), recruitment, one, UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("no-such-session"));
        Recruitment other = placed(cat, UUID.randomUUID());
        move(asRecruiter(), recruitment, one, sessionAt(other, AT_NINE))
                .statusCode(404)
                .body("code", equalTo("no-such-session"));
        move(asRecruiter(), other, one, full).statusCode(404).body("code", equalTo("no-such-participant"));
        asRecruiter()
                .body("{\"reason\": \"WIND\"}")
                .post(recruitment.stage("interview", "/places/" + one.applicationId() + "/moves"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/sessionId", "/reason"));
        for (String role : List.of("candidate", "assessor", "hiring-manager", "auditor")) {
            move(as(role, ann).header("Idempotency-Key", UUID.randomUUID()), recruitment, one, full)
                    .statusCode(403);
        }
        moveTo(AT_NINE);
        move(asRecruiter(), recruitment, one, full).statusCode(409).body("code", equalTo("session-begun"));
        recruitment.withdraw(two);
        move(asRecruiter(), recruitment, two, full).statusCode(409).body("code", equalTo("stage-over"));

        assertThat(published(InterviewScheduled.class, one.applicationId())).hasSize(1);
        assertThat(published(InterviewScheduled.class, two.applicationId())).hasSize(2);
    }

    @Test
    void a_changed_session_keeps_its_places_tells_its_candidates_and_opens_its_sheets_later() {
        Recruitment recruitment = placed(ann, ben);
        Applicant one = placedAt(recruitment, AT_NINE);
        Applicant two = placedAt(recruitment, AT_NINE.plus(HOUR));
        UUID session = sessionAt(recruitment, AT_NINE);

        change(recruitment, session, NEXT_DAY_AT_NINE, "Room 7, Sessions House", 1)
                .statusCode(200)
                .body("startsAt", equalTo(NEXT_DAY_AT_NINE.toString()))
                .body("place", equalTo("Room 7, Sessions House"))
                .body("taken", equalTo(1));
        // The same again tells no candidate anything
        change(recruitment, session, NEXT_DAY_AT_NINE, "Room 7, Sessions House", 1)
                .statusCode(200);

        assertThat(published(InterviewScheduled.class, one.applicationId()))
                .extracting(InterviewScheduled::sessionId, InterviewScheduled::startsAt)
                .containsExactly(tuple(session, AT_NINE), tuple(session, NEXT_DAY_AT_NINE));
        assertThat(published(InterviewScheduled.class, one.applicationId()).getLast())
                .extracting(InterviewScheduled::place)
                .isEqualTo("Room 7, Sessions House");
        assertThat(published(InterviewScheduled.class, two.applicationId())).hasSize(1);
        assertThat(byOwner("select detail from audit_entry where action = 'session.changed' and subject = ?", session))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"told\": \"1\"");
        moveTo(AT_NINE.plus(HOUR));
        UUID sheet = recruitment.toScore(ann, "interview").get(one.applicationId());
        as("assessor", ann)
                .body(Map.of("scores", Recruitment.scores(List.of("answers"), 4)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(409);
        moveTo(NEXT_DAY_AT_NINE.plus(HOUR));
        recruitment.attend("interview", one, true);
        recruitment.score(ann, "interview", application -> 4);
        recruitment.score(ben, "interview", application -> 4);
        assertThat(rows(
                        "select status, sheets_expected, sheets_done from entry"
                                + " where application_id = ? and stage_code = 'interview'",
                        one.applicationId()))
                .containsExactly(List.of("SCORED", "2", "2"));
    }

    @Test
    void a_changed_session_follows_the_rules_of_a_new_one() {
        Recruitment recruitment = placed(ann, ben);
        Applicant one = placedAt(recruitment, AT_NINE);
        UUID session = sessionAt(recruitment, AT_NINE);
        // Ann is there, and so is the room
        recruitment.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ann, cat);

        change(recruitment, session, NEXT_DAY_AT_NINE, "Room 9", 2)
                .statusCode(422)
                .body("code", equalTo("invalid-session"))
                .body("errors.pointer", containsInAnyOrder("/startsAt", "/capacity"))
                .body("errors.code", containsInAnyOrder("assessor-taken", "range"));
        change(recruitment, session, AT_NINE, "Room 9", 1)
                .statusCode(422)
                .body("errors.code", contains("not-a-day-of-the-stage"));
        change(recruitment, UUID.randomUUID(), NEXT_DAY_AT_NINE, "Room 9", 1)
                .statusCode(404)
                .body("code", equalTo("no-such-session"));
        asRecruiter()
                .body("{}")
                .put(recruitment.stage("interview", "/sessions/" + session))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/startsAt", "/endsAt", "/place", "/capacity"));
        for (String role : List.of("candidate", "assessor", "hiring-manager", "auditor")) {
            as(role, ann)
                    .body("{}")
                    .put(recruitment.stage("interview", "/sessions/" + session))
                    .then()
                    .statusCode(403);
        }
        moveTo(AT_NINE);
        change(recruitment, session, NEXT_DAY_AT_NINE.plus(HOUR), "Room 9", 1)
                .statusCode(409)
                .body("code", equalTo("session-begun"));
        assertThat(published(InterviewScheduled.class, one.applicationId())).hasSize(1);
    }

    @Test
    void a_changed_session_meets_no_other_appointment_of_its_candidates() {
        UUID candidate = UUID.randomUUID();
        Recruitment first = interviewsOnly();
        applying(first, candidate);
        first.seal(1);
        UUID session = first.session("interview", AT_NINE, AT_NINE.plus(HOUR), 1, ann, ben);
        first.allocate("interview");
        Recruitment second = interviewsOnly();
        applying(second, candidate);
        second.seal(1);
        second.session("interview", AT_NINE.plus(HOUR), AT_NINE.plus(HOUR).plus(HOUR), 1, cat, UUID.randomUUID());
        second.allocate("interview");

        change(first, session, AT_NINE.plus(HOUR), "Room 9", 1)
                .statusCode(422)
                .body("errors.code", contains("candidate-elsewhere"));
        change(first, session, AT_NINE.minus(HOUR), "Room 9", 1).statusCode(200);
    }

    @Test
    void hiring_managers_see_all_sessions_and_assessors_those_of_their_panels() {
        Recruitment recruitment = placed(ann, ben);
        recruitment.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ann, cat);

        sessions("hiring-manager", UUID.randomUUID(), recruitment, "").body("items.size()", equalTo(3));
        sessions("assessor", cat, recruitment, "").body("items.size()", equalTo(1));
        sessions("assessor", UUID.randomUUID(), recruitment, "").body("items.size()", equalTo(0));
        String next = sessions("assessor", ann, recruitment, "?limit=2")
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");
        sessions("assessor", ann, recruitment, "?limit=2&cursor=" + next)
                .body("items.startsAt", contains(NEXT_DAY_AT_NINE.toString()));
        as("candidate", ann)
                .get(recruitment.stage("interview", "/sessions"))
                .then()
                .statusCode(403);
    }

    private ValidatableResponse sessions(String role, UUID person, Recruitment recruitment, String query) {
        return as(role, person)
                .get(recruitment.stage("interview", "/sessions" + query))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse change(
            Recruitment recruitment, UUID session, Instant start, String place, int capacity) {
        return asRecruiter()
                .body(Map.of(
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plus(HOUR).toString(),
                        "place",
                        place,
                        "capacity",
                        capacity))
                .put(recruitment.stage("interview", "/sessions/" + session))
                .then();
    }

    /** A vacancy whose only stage is an interview. */
    private Recruitment interviewsOnly() {
        return new Recruitment(
                this,
                SampleVacancies.vacancy(
                        UUID.randomUUID(), 1, List.of(SampleVacancies.interview("interview", INTERVIEW_DAY))));
    }

    private static Applicant applying(Recruitment recruitment, UUID candidate, StageAdjustment... asks) {
        Applicant applicant = new Applicant(UUID.randomUUID(), candidate, false);
        recruitment.tell(
                new ApplicationSubmitted(
                        applicant.applicationId(),
                        recruitment.vacancyId(),
                        candidate,
                        false,
                        List.of(asks),
                        SIFT_OPENS.minusSeconds(60)),
                recruitment.eligible(applicant));
        recruitment.seal(1);
        return applicant;
    }

    @Test
    void a_candidate_of_two_vacancies_has_one_appointment_at_a_time() {
        UUID candidate = UUID.randomUUID();
        Recruitment one = interviewsOnly();
        Recruitment two = interviewsOnly();
        Applicant first = applying(one, candidate);
        Applicant second = applying(two, candidate);
        one.session("interview", AT_NINE, AT_NINE.plus(HOUR), 1, ann, ben);
        assertThat(one.allocate("interview").getList("allocated")).hasSize(1);

        Instant half = AT_NINE.plus(HOUR.dividedBy(2));
        UUID meanwhile = two.session("interview", half, half.plus(HOUR), 1, cat, UUID.randomUUID());
        assertThat(two.allocate("interview").getString("unplaced[0].reason")).isEqualTo("no-place-that-suits");
        UUID after =
                two.session("interview", AT_NINE.plus(HOUR), AT_NINE.plus(HOUR).plus(HOUR), 1, ann, ben);
        assertThat(two.allocate("interview").getString("allocated[0].sessionId"))
                .isEqualTo(after.toString());
        move(asRecruiter(), two, second, meanwhile).statusCode(409).body("code", equalTo("candidate-elsewhere"));

        // Who is out of one vacancy is free for the other
        one.withdraw(first);
        move(asRecruiter(), two, second, meanwhile).statusCode(200);
    }

    @Test
    void a_candidate_is_invited_at_the_time_of_day_that_is_possible_and_a_person_sees_who_asked() {
        Recruitment recruitment = interviewsOnly();
        Applicant applicant =
                applying(recruitment, UUID.randomUUID(), new StageAdjustment("interview", TimeOfDay.AFTERNOON, false));
        recruitment.session("interview", AT_NINE, AT_NINE.plus(HOUR), 1, ann, ben);
        assertThat(recruitment.allocate("interview").getString("unplaced[0].reason"))
                .isEqualTo("no-place-that-suits");
        Instant one = AT_NINE.plus(HOUR.multipliedBy(4));
        UUID afternoon = recruitment.session("interview", one, one.plus(HOUR), 1, ann, ben);
        JsonPath answer = recruitment.allocate("interview");
        assertThat(answer.getString("allocated[0].sessionId")).isEqualTo(afternoon.toString());
        assertThat(answer.getString("toLookAt[0].applicationId"))
                .isEqualTo(applicant.applicationId().toString());
        assertThat(answer.getString("toLookAt[0].why")).isEqualTo("ADJUSTMENT_ASKED");
    }

    @Test
    void a_room_is_in_one_session_at_a_time_over_all_vacancies_until_it_is_given_back() throws Exception {
        String room = "Room " + UUID.randomUUID();
        List<Recruitment> all = List.of(interviewsOnly(), interviewsOnly(), interviewsOnly());
        List<Callable<Integer>> plans = all.stream()
                .<Callable<Integer>>map(recruitment ->
                        () -> plan(recruitment, room, AT_NINE).extract().statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> answer : threads.invokeAll(plans)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 422, 422);

        plan(
                        all.getFirst(),
                        room.toUpperCase(Locale.ROOT).replace("-", " "),
                        AT_NINE.plus(HOUR).minusSeconds(1))
                .statusCode(422)
                .body("errors.pointer", contains("/place"))
                .body("errors.code", contains("taken"));
        plan(all.getFirst(), room, AT_NINE.plus(HOUR)).statusCode(201);
        plan(all.getFirst(), "Online", AT_NINE).statusCode(201);
        plan(all.getLast(), "Online", AT_NINE).statusCode(201);

        for (Recruitment recruitment : all) {
            rows(
                            "select id from assessment_session where vacancy_id = ? and starts_at = "
                                    + "?::timestamptz and place = ?",
                            recruitment.vacancyId(),
                            AT_NINE.toString(),
                            room)
                    .forEach(row -> cancel(asRecruiter(), recruitment, UUID.fromString(row.getFirst()))
                            .statusCode(200));
        }
        plan(all.getFirst(), room, AT_NINE).statusCode(201);
    }

    @Test
    void tells_candidates_of_a_cancelled_session_once_and_gives_them_another_place() {
        Recruitment recruitment = placed(ann, ben);
        Applicant one = placedAt(recruitment, AT_NINE);
        Applicant two = placedAt(recruitment, AT_NINE.plus(HOUR));
        UUID session = sessionAt(recruitment, AT_NINE);

        UUID key = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            cancel(as("recruiter", RECRUITER).header("Idempotency-Key", key), recruitment, session)
                    .statusCode(200)
                    .body("applications", contains(one.applicationId().toString()));
        }
        cancel(asRecruiter(), recruitment, session).statusCode(404);
        cancel(as("assessor", ann), recruitment, session).statusCode(403);

        assertThat(published(SessionPlaceReleased.class, one.applicationId()))
                .singleElement()
                .satisfies(released -> {
                    assertThat(released.reason()).isEqualTo(SessionPlaceReleased.Reason.SESSION_CANCELLED);
                    assertThat(released.startsAt()).isEqualTo(AT_NINE);
                });
        assertThat(published(SessionPlaceReleased.class, two.applicationId())).isEmpty();
        assertThat(recruitment.toScore(ann, "interview")).containsOnlyKeys(two.applicationId());
        assertThat(byOwner(
                        "select detail from audit_entry where action = 'session.cancelled' and subject = ?", session))
                .singleElement()
                .asString()
                .contains("\"reason\": \"DATES_CHANGED\"");

        recruitment.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ben, cat);
        recruitment.allocate("interview");

        assertThat(published(InterviewScheduled.class, one.applicationId()))
                .extracting(InterviewScheduled::startsAt)
                .containsExactly(AT_NINE, NEXT_DAY_AT_NINE);
        assertThat(recruitment.toScore(ben, "interview")).containsKeys(one.applicationId(), two.applicationId());
        assertThat(recruitment.toScore(cat, "interview")).containsOnlyKeys(one.applicationId());
        UUID begun = sessionAt(recruitment, AT_NINE.plus(HOUR));
        moveTo(AT_NINE.plus(HOUR));
        cancel(asRecruiter(), recruitment, begun).statusCode(409).body("code", equalTo("session-begun"));
    }

    @Test
    void a_withdrawn_vacancy_takes_places_and_sheets_back_and_frees_the_assessors() {
        Recruitment recruitment = placed(ann, ben);
        Applicant one = placedAt(recruitment, AT_NINE);
        Applicant two = placedAt(recruitment, AT_NINE.plus(HOUR));
        Instant at = SIFT_OPENS.plusSeconds(60);

        for (int time = 0; time < 2; time++) {
            recruitment.tell(new VacancyWithdrawn(recruitment.vacancyId(), at));
        }

        for (Applicant applicant : List.of(one, two)) {
            assertThat(published(SessionPlaceReleased.class, applicant.applicationId()))
                    .extracting(SessionPlaceReleased::reason)
                    .containsExactly(SessionPlaceReleased.Reason.VACANCY_WITHDRAWN);
        }
        assertThat(recruitment.toScore(ann, "interview")).isEmpty();
        assertThat(rows(
                        "select distinct status from entry where vacancy_id = ? and stage_code = 'interview'",
                        recruitment.vacancyId()))
                .containsExactly(List.of("WITHDRAWN"));
        // Another vacancy's panel at the same hour
        Recruitment other = placed(cat, ben);
        other.session("interview", NEXT_DAY_AT_NINE, NEXT_DAY_AT_NINE.plus(HOUR), 1, ann, cat);
        other.allocate("interview");
        assertThat(other.toScore(cat, "interview")).hasSize(2);
    }

    @Test
    void frees_the_assessors_of_a_stage_that_is_over() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        toInterview(recruitment);
        recruitment.session("interview", AT_NINE, AT_NINE.plus(HOUR), 1, ann, ben);
        recruitment.allocate("interview");
        Instant spare = AT_NINE.plus(HOUR.multipliedBy(3));
        recruitment.session("interview", spare, spare.plus(HOUR), 1, ann, ben);
        Recruitment other = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        Map<String, Object> session = Recruitment.session(spare, spare.plus(HOUR), 1, ben, cat);

        asRecruiter()
                .body(session)
                .post(other.stage("interview", "/sessions"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assessors/0/id"));
        moveTo(AT_NINE.plus(HOUR));
        recruitment.attend("interview", applicant, true);
        recruitment.score(ann, "interview", application -> 4);
        recruitment.score(ben, "interview", application -> 4);
        recruitment.publish("interview");
        asRecruiter()
                .body(session)
                .post(other.stage("interview", "/sessions"))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse cancel(RequestSpecification person, Recruitment recruitment, UUID session) {
        return person.body("{\"reason\": \"DATES_CHANGED\"}")
                .post(recruitment.stage("interview", "/sessions/" + session + "/cancellations"))
                .then();
    }

    private ValidatableResponse plan(Recruitment recruitment, String place, Instant start) {
        Map<String, Object> session =
                new HashMap<>(Recruitment.session(start, start.plus(HOUR), 1, UUID.randomUUID(), UUID.randomUUID()));
        session.put("place", place);
        return asRecruiter()
                .body(session)
                .post(recruitment.stage("interview", "/sessions"))
                .then();
    }

    /** Two candidates with an interview each, on a day that is no longer a day of the stage. */
    private Recruitment placed(UUID... panel) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(2);
        toInterview(recruitment);
        for (Instant start : List.of(AT_NINE, AT_NINE.plus(HOUR))) {
            recruitment.session("interview", start, start.plus(HOUR), 1, panel);
        }
        recruitment.allocate("interview");
        recruitment.tell(new VacancyTimetableChanged(
                recruitment.vacancyId(),
                1,
                2,
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                SIFT_OPENS,
                List.of(new StageDates("interview", null, null, List.of(NEXT_DAY), null)),
                null,
                SIFT_OPENS.plusSeconds(1)));
        return recruitment;
    }

    private void toInterview(Recruitment recruitment) {
        recruitment.seal(recruitment.counts().getInt("known"));
        recruitment.assessors(ann, ben);
        recruitment.score(ann, "shortlisting", application -> 3);
        recruitment.score(ben, "shortlisting", application -> 2);
        recruitment.publish("shortlisting");
        as("recruiter", RECRUITER)
                .body(Map.of("hold", false, "reason", "As the panel wishes"))
                .put(recruitment.stage("questionnaire", "/decision"))
                .then()
                .statusCode(204);
    }

    private Applicant placedAt(Recruitment recruitment, Instant start) {
        String application = rows(
                        "select application_id from entry where session_id = ?", sessionAt(recruitment, start))
                .getFirst()
                .getFirst();
        String candidate = rows(
                        "select candidate_id from candidacy where application_id = ?", UUID.fromString(application))
                .getFirst()
                .getFirst();
        return new Applicant(UUID.fromString(application), UUID.fromString(candidate), false);
    }

    private UUID sessionAt(Recruitment recruitment, Instant start) {
        return UUID.fromString(rows(
                        "select id from assessment_session where vacancy_id = ? and starts_at = ?::timestamptz",
                        recruitment.vacancyId(),
                        start.toString())
                .getFirst()
                .getFirst());
    }

    private static ValidatableResponse move(
            RequestSpecification person, Recruitment recruitment, Applicant applicant, UUID session) {
        return person.body(Map.of("sessionId", session, "reason", "DATES_CHANGED"))
                .post(recruitment.stage("interview", "/places/" + applicant.applicationId() + "/moves"))
                .then();
    }
}
