package hiring.assessment;

import static hiring.assessment.SampleVacancies.FITNESS_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.AbsenceRule;
import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
import hiring.events.InterviewScheduled;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyTimetableChanged;
import hiring.kit.task.TaskKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Candidates choose the session that they come to. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingComponentTest extends ComponentTest {

    private static final Instant AT_NINE =
            FITNESS_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Instant AT_TEN = AT_NINE.plus(Duration.ofHours(1));
    private static final Instant INTERVIEW =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private Recruitment recruitment() {
        return new Recruitment(this, SampleVacancies.bookedByCandidates(UUID.randomUUID()));
    }

    private List<Applicant> apply(Recruitment recruitment, int number) {
        List<Applicant> people = recruitment.apply(number);
        recruitment.seal(number);
        return people;
    }

    private static String own(Applicant applicant, String stage, String below) {
        return "/api/v1/applications/%s/stages/%s/%s".formatted(applicant.applicationId(), stage, below);
    }

    private ValidatableResponse book(Applicant applicant, String stage, UUID session) {
        return as("candidate", applicant.candidateId())
                .body(Map.of("sessionId", session))
                .put(own(applicant, stage, "booking"))
                .then();
    }

    private ValidatableResponse giveUp(Applicant applicant, String stage) {
        return as("candidate", applicant.candidateId())
                .delete(own(applicant, stage, "booking"))
                .then();
    }

    private ValidatableResponse free(Applicant applicant, String stage, String query) {
        return as("candidate", applicant.candidateId())
                .get(own(applicant, stage, "free-sessions" + query))
                .then();
    }

    private int taken(UUID session) {
        return Integer.parseInt(rows("select taken from assessment_session where id = ?", session)
                .getFirst()
                .getFirst());
    }

    @Test
    void candidates_who_book_at_once_get_each_place_once() {
        Recruitment recruitment = recruitment();
        List<Applicant> people = apply(recruitment, 60);
        UUID session = recruitment.session("fitness", AT_NINE, AT_TEN, 20, ann);

        List<String> answers = atOnce(people.stream()
                .map(applicant -> (Callable<String>) () -> {
                    var answer = book(applicant, "fitness", session).extract();
                    return answer.statusCode() == 200 ? "booked" : String.valueOf(answer.<Object>path("code"));
                })
                .toList());

        assertThat(answers).containsOnly("booked", "session-full");
        assertThat(answers).filteredOn("booked"::equals).hasSize(20);
        assertThat(taken(session)).isEqualTo(20);
        assertThat(rows("select 1 from entry where session_id = ?", session)).hasSize(20);
        awaitSent();
        assertThat(people.stream()
                        .mapToInt(applicant -> published(SessionAllocated.class, applicant.applicationId())
                                .size())
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void two_bookings_of_one_candidate_at_once_leave_one_place() {
        Recruitment recruitment = recruitment();
        Applicant applicant = apply(recruitment, 1).getFirst();
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 5, ann);
        UUID ten = recruitment.session("fitness", AT_TEN, AT_TEN.plus(HOUR), 5, ann);

        List<Integer> answers = atOnce(List.of(nine, ten, nine, ten).stream()
                .map(session -> (Callable<Integer>)
                        () -> book(applicant, "fitness", session).extract().statusCode())
                .toList());

        assertThat(answers).containsOnly(200);
        assertThat(taken(nine) + taken(ten)).isEqualTo(1);
    }

    @Test
    void a_candidate_books_moves_and_gives_up_a_place() {
        Recruitment recruitment = recruitment();
        Applicant applicant = apply(recruitment, 1).getFirst();
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 1, ann);
        UUID ten = recruitment.session("fitness", AT_TEN, AT_TEN.plus(HOUR), 2, ann);

        free(applicant, "fitness", "")
                .statusCode(200)
                .body("items.sessionId", contains(nine.toString(), ten.toString()))
                .body("items.free", contains(1, 2))
                .body("items.booked", contains(false, false));
        tasks("candidate", applicant.candidateId(), TaskKind.BOOK_PLACE)
                .body("items.applicationId", contains(applicant.applicationId().toString()))
                .body("items.stageCode", contains("fitness"))
                .body("items.since", contains(startsWith("2020-12-01T09:0")))
                .body("items.dueAt", contains(AT_TEN.toString()));
        String next = free(applicant, "fitness", "?limit=1").extract().path("next");
        free(applicant, "fitness", "?limit=1&cursor=" + next)
                .body("items.sessionId", contains(ten.toString()))
                .body("next", nullValue());

        for (int time = 0; time < 2; time++) {
            book(applicant, "fitness", nine)
                    .statusCode(200)
                    .body("sessionId", equalTo(nine.toString()))
                    .body("startsAt", equalTo(AT_NINE.toString()));
        }
        tasks("candidate", applicant.candidateId(), TaskKind.BOOK_PLACE).body("items", empty());
        // A full session of one's own stays in the list
        free(applicant, "fitness", "")
                .body("items.booked", contains(true, false))
                .body("items.free", contains(0, 2));
        book(applicant, "fitness", ten).statusCode(200);
        assertThat(taken(nine)).isZero();
        assertThat(taken(ten)).isEqualTo(1);
        for (int time = 0; time < 2; time++) {
            giveUp(applicant, "fitness").statusCode(204);
        }
        assertThat(taken(ten)).isZero();
        tasks("candidate", applicant.candidateId(), TaskKind.BOOK_PLACE).body("items", hasSize(1));
        moveTo(AT_TEN);
        tasks("candidate", applicant.candidateId(), TaskKind.BOOK_PLACE).body("items", empty());
        moveTo(IN_DECEMBER);
        book(applicant, "fitness", nine).statusCode(200);

        assertThat(published(SessionAllocated.class, applicant.applicationId()))
                .extracting(SessionAllocated::sessionId)
                .containsExactly(nine, ten, nine);
        assertThat(published(SessionPlaceReleased.class, applicant.applicationId()))
                .extracting(SessionPlaceReleased::sessionId, SessionPlaceReleased::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ten, SessionPlaceReleased.Reason.GIVEN_UP));
        assertThat(byOwner(
                        "select detail from audit_entry where action = 'place.booked' and subject = ? and person = ?",
                        applicant.applicationId(),
                        applicant.candidateId()))
                .hasSize(3);
    }

    @Test
    void lists_only_the_sessions_that_can_be_booked_however_many_others_are_between_them() {
        Recruitment recruitment = recruitment();
        List<Applicant> people = apply(recruitment, 2);
        Applicant applicant = people.getFirst();
        Instant nextDay = AT_NINE.plus(Duration.ofDays(1));
        recruitment.assessors(ben);
        UUID begun = recruitment.session("fitness", AT_NINE, AT_TEN, 5, ann);
        UUID first = recruitment.session("fitness", AT_TEN, AT_TEN.plus(HOUR), 5, ann);
        UUID barred = recruitment.session(
                "fitness", AT_TEN.plus(HOUR), AT_TEN.plus(HOUR).plus(HOUR), 5, ben);
        UUID full = recruitment.session(
                "fitness", AT_TEN.plus(Duration.ofHours(3)), AT_TEN.plus(Duration.ofHours(4)), 1, cat);
        UUID last = recruitment.session(
                "fitness", AT_TEN.plus(Duration.ofHours(5)), AT_TEN.plus(Duration.ofHours(6)), 5, cat);
        UUID otherDay = recruitment.session("fitness", nextDay, nextDay.plus(HOUR), 5, ann);
        asRecruiter()
                .body(Map.of("applicationId", applicant.applicationId(), "assessor", ben, "relation", "RELATIVE"))
                .post(recruitment.path("/conflicts-of-interest"))
                .then()
                .statusCode(201);
        book(people.getLast(), "fitness", full).statusCode(200);
        recruitment.tell(new VacancyTimetableChanged(
                recruitment.vacancyId(),
                1,
                2,
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                SampleVacancies.CLOSES,
                List.of(new StageDates("fitness", null, null, List.of(FITNESS_DAY), null)),
                null,
                IN_DECEMBER));
        moveTo(AT_NINE);

        List<String> listed = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonPath page = free(applicant, "fitness", "?limit=1&cursor=" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.sessionId", String.class));
            cursor = page.getString("next");
        }
        assertThat(listed).containsExactly(first.toString(), last.toString());
        for (UUID session : List.of(begun, barred, full, otherDay)) {
            book(applicant, "fitness", session).statusCode(409);
        }
        listed.forEach(
                session -> book(applicant, "fitness", UUID.fromString(session)).statusCode(200));
    }

    @Test
    void refuses_what_is_not_the_candidates_or_cannot_be_booked() {
        Recruitment recruitment = recruitment();
        List<Applicant> people = apply(recruitment, 2);
        Applicant applicant = people.get(0);
        Applicant other = people.get(1);
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 1, ann);
        UUID ofInterview = recruitment.session("interview", INTERVIEW, INTERVIEW.plus(HOUR), 1, ann, ben);
        book(other, "fitness", nine).statusCode(200);
        Applicant mistaken = new Applicant(other.applicationId(), applicant.candidateId(), false);

        book(mistaken, "fitness", nine).statusCode(404).body("code", equalTo("no-such-participant"));
        giveUp(mistaken, "fitness").statusCode(404);
        free(mistaken, "fitness", "").statusCode(404);
        free(applicant, "fitness", "").statusCode(200).body("items", empty());
        book(applicant, "fitness", nine).statusCode(409).body("code", equalTo("session-full"));
        book(applicant, "fitness", ofInterview).statusCode(404).body("code", equalTo("no-such-session"));
        book(applicant, "interview", ofInterview).statusCode(404).body("code", equalTo("no-such-participant"));
        as("recruiter", RECRUITER)
                .body(Map.of("sessionId", nine))
                .put(own(applicant, "fitness", "booking"))
                .then()
                .statusCode(403);
        asRecruiter()
                .body("{}")
                .post(recruitment.stage("fitness", "/allocations"))
                .then()
                .statusCode(409)
                .body("code", equalTo("booked-by-candidates"));

        moveTo(AT_NINE);
        giveUp(other, "fitness").statusCode(409).body("code", equalTo("session-begun"));
        UUID ten = recruitment.session("fitness", AT_TEN, AT_TEN.plus(HOUR), 5, ann);
        book(other, "fitness", ten).statusCode(409).body("code", equalTo("session-begun"));
        book(applicant, "fitness", ten).statusCode(200);
        assertThat(published(SessionPlaceReleased.class, other.applicationId())).isEmpty();
    }

    @Test
    void a_recruiter_has_places_allocated_where_candidates_do_not_book() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.emergencyService(UUID.randomUUID()));
        Applicant applicant = apply(recruitment, 1).getFirst();
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 1, ann);

        free(applicant, "fitness", "").statusCode(200).body("items", empty());
        book(applicant, "fitness", nine).statusCode(409).body("code", equalTo("not-booked-by-candidates"));
        assertThat(recruitment.allocate("fitness").<Object>getList("allocated")).hasSize(1);
        giveUp(applicant, "fitness").statusCode(409).body("code", equalTo("not-booked-by-candidates"));
    }

    @Test
    void one_who_stayed_away_books_one_more_place_and_a_panel_gets_its_sheets() {
        Recruitment recruitment = recruitment();
        Applicant applicant = apply(recruitment, 1).getFirst();
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 1, ann);
        book(applicant, "fitness", nine).statusCode(200);
        moveTo(AT_TEN);
        recruitment.attend("fitness", applicant, false);
        UUID eleven = recruitment.session(
                "fitness", AT_TEN.plus(HOUR), AT_TEN.plus(HOUR).plus(HOUR), 1, ann);
        // A recruiter books for a candidate who telephones
        for (int time = 0; time < 2; time++) {
            as("recruiter", RECRUITER)
                    .body(Map.of("sessionId", eleven))
                    .put(recruitment.stage("fitness", "/places/" + applicant.applicationId()))
                    .then()
                    .statusCode(200)
                    .body("sessionId", equalTo(eleven.toString()));
        }
        moveTo(AT_TEN.plus(HOUR));
        as("recruiter", RECRUITER)
                .body(Map.of("value", 9.4, "unit", "level"))
                .put(recruitment.stage("fitness", "/results/%s/parts/bleep".formatted(applicant.applicationId())))
                .then()
                .statusCode(204);
        recruitment.publish("fitness");

        UUID first = recruitment.session("interview", INTERVIEW, INTERVIEW.plus(HOUR), 1, ann, ben);
        UUID second = recruitment.session(
                "interview", INTERVIEW.plus(HOUR), INTERVIEW.plus(HOUR).plus(HOUR), 1, ann, cat);
        book(applicant, "interview", first).statusCode(200);
        assertThat(recruitment.toScore(ben, "interview")).containsOnlyKeys(applicant.applicationId());
        giveUp(applicant, "interview").statusCode(204);
        assertThat(recruitment.toScore(ben, "interview")).isEmpty();
        book(applicant, "interview", first).statusCode(200);
        book(applicant, "interview", second).statusCode(200);
        assertThat(recruitment.toScore(ben, "interview")).isEmpty();
        assertThat(recruitment.toScore(cat, "interview")).containsOnlyKeys(applicant.applicationId());
        assertThat(published(InterviewScheduled.class, applicant.applicationId()))
                .extracting(InterviewScheduled::sessionId)
                .containsExactly(first, first, second);
    }

    @Test
    void one_who_books_nothing_does_not_keep_the_stage_waiting() {
        Recruitment recruitment = recruitment();
        Applicant applicant = apply(recruitment, 1).getFirst();
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 1, ann);
        attendance(recruitment, applicant, false).statusCode(409).body("code", equalTo("session-not-begun"));
        moveTo(AT_NINE);
        attendance(recruitment, applicant, true).statusCode(409).body("code", equalTo("no-place"));
        for (int time = 0; time < 2; time++) {
            attendance(recruitment, applicant, false).statusCode(204);
        }
        assertThat(recruitment.proposed("fitness")).containsEntry(applicant.applicationId(), "NOT_PROGRESS");
        book(applicant, "fitness", nine).statusCode(409).body("code", equalTo("session-begun"));

        UUID ten = recruitment.session("fitness", AT_TEN, AT_TEN.plus(HOUR), 1, ann);
        book(applicant, "fitness", ten).statusCode(200);

        assertThat(recruitment.proposal("fitness").<String>getList("waitingFor.code"))
                .containsExactly("not-begun");
        moveTo(AT_TEN);
        attendance(recruitment, applicant, true).statusCode(204);
    }

    @Test
    void an_absence_bars_once_and_the_correction_of_the_register_lifts_the_bar() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.barring(UUID.randomUUID(), AbsenceRule.OUT));
        List<Applicant> people = apply(recruitment, 2);
        Applicant absent = people.get(0);
        Applicant withdrawn = people.get(1);
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 2, ann);
        people.forEach(applicant -> book(applicant, "fitness", nine).statusCode(200));
        moveTo(AT_TEN);
        recruitment.withdraw(withdrawn);
        attendance(recruitment, withdrawn, false).statusCode(409);
        // The tablet has lost the first answer
        for (int time = 0; time < 2; time++) {
            attendance(recruitment, absent, false).statusCode(204);
        }
        assertThat(barNumbers(absent)).containsExactly("1 " + FITNESS_DAY.plusMonths(12));

        for (int time = 0; time < 2; time++) {
            attendance(recruitment, absent, true).statusCode(204);
        }
        awaitSent();
        assertThat(published(CandidateBarred.class, absent.applicationId()))
                .extracting(CandidateBarred::number, CandidateBarred::barredUntil, CandidateBarred::candidateId)
                .containsExactly(tuple(1, FITNESS_DAY.plusMonths(12), absent.candidateId()));
        assertThat(published(BarLifted.class, absent.applicationId()))
                .extracting(BarLifted::number)
                .containsExactly(2);
        assertThat(published(CandidateBarred.class, withdrawn.applicationId())).isEmpty();
        assertThat(byOwner(
                        "select action from audit_entry where subject = ? and action in ('candidate.barred', "
                                + "'bar.lifted') order by at, id",
                        absent.applicationId()))
                .containsExactly(List.of("candidate.barred"), List.of("bar.lifted"));
    }

    private List<String> barNumbers(Applicant applicant) {
        return rows(
                        "select bar_number || ' ' || barred_until from entry where application_id = ?",
                        applicant.applicationId())
                .stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void one_who_has_one_more_place_is_not_barred_yet() {
        Recruitment recruitment =
                new Recruitment(this, SampleVacancies.barring(UUID.randomUUID(), AbsenceRule.ONE_MORE_PLACE));
        Applicant applicant = apply(recruitment, 1).getFirst();
        UUID nine = recruitment.session("fitness", AT_NINE, AT_TEN, 1, ann);
        UUID ten = recruitment.session("fitness", AT_TEN, AT_TEN.plus(HOUR), 1, ann);
        book(applicant, "fitness", nine).statusCode(200);
        moveTo(AT_NINE);
        attendance(recruitment, applicant, false).statusCode(204);
        book(applicant, "fitness", ten).statusCode(200);
        awaitSent();
        assertThat(published(CandidateBarred.class, applicant.applicationId())).isEmpty();

        moveTo(AT_TEN);
        attendance(recruitment, applicant, false).statusCode(204);
        awaitSent();
        assertThat(published(CandidateBarred.class, applicant.applicationId())).hasSize(1);
    }

    private ValidatableResponse attendance(Recruitment recruitment, Applicant applicant, boolean attended) {
        return as("recruiter", RECRUITER)
                .body(Map.of("attended", attended))
                .put(recruitment.stage("fitness", "/attendance/" + applicant.applicationId()))
                .then();
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) {
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(deeds)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
