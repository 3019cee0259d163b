package hiring.application.progress;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.ApplicationEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.BarLifted;
import hiring.events.BookingInvited;
import hiring.events.CandidateBarred;
import hiring.events.DisclosureRule;
import hiring.events.EventTypes;
import hiring.events.FeedbackReleased;
import hiring.events.FeedbackRequested;
import hiring.events.HiringEvent;
import hiring.events.InterviewScheduled;
import hiring.events.OutcomeDecided;
import hiring.events.PlanReopened;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.SiftInvited;
import hiring.events.StageClosed;
import hiring.events.StageDates;
import hiring.events.StageOpened;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.VideoSubmitted;
import hiring.kit.testing.KafkaClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionEventsComponentTest extends ComponentTest {

    private static final Instant WINDOW_OPENS = Samples.CLOSES;
    private static final Instant WINDOW_CLOSES = Instant.parse("2021-01-05T00:00:00Z");
    private static final Instant LATER = Instant.parse("2021-01-20T10:00:00Z");
    private static final Instant INTERVIEW = Instant.parse("2021-02-16T09:00:00Z");

    @Inject
    DataSource dataSource;

    private final UUID candidate = UUID.randomUUID();

    @Test
    void shows_the_status_that_published_facts_give() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        statusIs(application, "RECEIVED");

        itIs(Samples.CLOSES.plusSeconds(3600));
        kafka().send(new SiftInvited(
                application, vacancy, candidate, "first-sift", WINDOW_OPENS, WINDOW_CLOSES, 0, WINDOW_OPENS));
        statusIs(application, "INVITED");
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("next", equalTo("Take part by 11:59pm on Monday 4 January 2021."))
                .body("dates[0].until", equalTo("2021-01-05T00:00:00Z"));
        kafka().send(new VideoSubmitted(application, vacancy, candidate, "first-sift", WINDOW_OPENS.plusSeconds(7200)));
        statusIs(application, "HANDED_IN");

        itIs(LATER);
        kafka().send(new StageOutcomeDecided(
                application,
                vacancy,
                candidate,
                "shortlisting",
                StageOutcomeDecided.Outcome.PROGRESSED,
                "interview",
                LATER));
        statusIs(application, "PROGRESSED");
        kafka().send(new InterviewScheduled(
                application,
                vacancy,
                candidate,
                "interview",
                UUID.randomUUID(),
                INTERVIEW,
                INTERVIEW.plusSeconds(3600),
                "Sessions House",
                LATER));
        statusIs(application, "SESSION_BOOKED");
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("explanation", containsString("9am on Tuesday 16 February 2021, at Sessions House"));
        askForFeedback(application).statusCode(409).body("code", equalTo("decision-not-made"));

        kafka().send(new OutcomeDecided(application, vacancy, candidate, OutcomeDecided.Outcome.RESERVE, LATER));
        kafka().send(new ReserveListed(application, vacancy, candidate, 3, LATER));
        statusIs(application, "ON_RESERVE_LIST");
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("explanation", containsString("number 3")));
        askForFeedback(application).statusCode(201);
        askForFeedback(application).statusCode(409).body("code", equalTo("feedback-requested"));
        assertThat(published(FeedbackRequested.class, application, 1)).hasSize(1);

        kafka().send(new ReservePromoted(application, vacancy, candidate, LATER));
        statusIs(application, "PROMOTED_FROM_RESERVE");
    }

    @Test
    void asks_to_choose_a_session_until_one_is_booked_and_again_after_an_absence() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        List<LocalDate> days = List.of(LocalDate.parse("2021-02-16"));
        itIs(Samples.CLOSES.plusSeconds(3600));
        kafka().send(new VacancyTimetableChanged(
                vacancy,
                1,
                2,
                TimetableChangeReason.OTHER,
                Samples.CLOSES,
                List.of(new StageDates("interview", null, null, days, null)),
                null,
                LATER));
        kafka().send(toBook(application, vacancy, days, 2, LATER.plusSeconds(2)));
        kafka().send(toBook(application, vacancy, days, 1, LATER));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("code", equalTo("INVITED"))
                .body("headline", equalTo("Please choose your session: Interview")));

        kafka().send(scheduled(application, vacancy, LATER.plusSeconds(1)));
        waitForAllBefore(vacancy, application);
        statusIs(application, "INVITED");
        kafka().send(scheduled(application, vacancy, LATER.plusSeconds(3)));
        statusIs(application, "SESSION_BOOKED");
    }

    @Test
    void asks_who_books_and_has_no_place_to_choose_and_not_to_wait() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.choosingInterviews(Samples.vacancy(vacancy)));
        UUID application = aSubmission(candidate, vacancy);
        itIs(LATER);
        kafka().send(new StageOutcomeDecided(
                application,
                vacancy,
                candidate,
                "shortlisting",
                StageOutcomeDecided.Outcome.PROGRESSED,
                "interview",
                LATER));
        nextIs(application, "The next stage is: Interview. " + CHOOSE);

        kafka().send(scheduled(application, vacancy, LATER.plusSeconds(1)));
        statusIs(application, "SESSION_BOOKED");
        kafka().send(new SessionPlaceReleased(
                application,
                vacancy,
                candidate,
                "interview",
                UUID.fromString("00000000-0000-0000-0000-00000000005f"),
                SessionPlaceReleased.Reason.GIVEN_UP,
                INTERVIEW,
                INTERVIEW.plusSeconds(3600),
                "Sessions House",
                LATER.plusSeconds(2)));
        nextIs(application, CHOOSE);
    }

    private static final String CHOOSE = "Choose a session. Choose early: the places of each session are limited.";

    private void nextIs(UUID application, String next) {
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("next", equalTo(next)));
    }

    private BookingInvited toBook(UUID application, UUID vacancy, List<LocalDate> days, int number, Instant at) {
        return new BookingInvited(application, vacancy, candidate, "interview", days, 1, null, number, number > 1, at);
    }

    private InterviewScheduled scheduled(UUID application, UUID vacancy, Instant at) {
        return new InterviewScheduled(
                application,
                vacancy,
                candidate,
                "interview",
                UUID.randomUUID(),
                INTERVIEW,
                INTERVIEW.plusSeconds(3600),
                "Sessions House",
                at);
    }

    @Test
    void a_candidate_who_does_not_progress_may_ask_for_feedback() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        kafka().send(new StageOutcomeDecided(
                application,
                vacancy,
                candidate,
                "shortlisting",
                StageOutcomeDecided.Outcome.NOT_PROGRESSED,
                null,
                LATER));
        statusIs(application, "NOT_PROGRESSED");
        askForFeedback(application).statusCode(201);
        kafka().send(new FeedbackReleased(application, vacancy, candidate, LATER));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("next", equalTo("Your feedback is ready to read.")));
    }

    @Test
    void an_application_is_rejected_and_goes_on_after_all() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        itIs(LATER);
        for (int round = 0; round < 2; round++) {
            kafka().send(published(application, vacancy, StageOutcomeDecided.Outcome.PROGRESSED, 2 * round + 1));
            statusIs(application, "PROGRESSED");
            kafka().send(published(application, vacancy, StageOutcomeDecided.Outcome.NOT_PROGRESSED, 2 * round + 2));
            statusIs(application, "NOT_PROGRESSED");
        }
        kafka().send(published(application, vacancy, StageOutcomeDecided.Outcome.PROGRESSED, 5));
        statusIs(application, "PROGRESSED");
        // Late, and twice
        kafka().send(published(application, vacancy, StageOutcomeDecided.Outcome.NOT_PROGRESSED, 4));
        kafka().send(new InterviewScheduled(
                application,
                vacancy,
                candidate,
                "interview",
                UUID.randomUUID(),
                INTERVIEW,
                INTERVIEW.plusSeconds(3600),
                "Sessions House",
                LATER));

        statusIs(application, "SESSION_BOOKED");
        askForFeedback(application).statusCode(409).body("code", equalTo("decision-not-made"));
    }

    private StageOutcomeDecided published(
            UUID application, UUID vacancy, StageOutcomeDecided.Outcome outcome, int publication) {
        return new StageOutcomeDecided(
                application, vacancy, candidate, "shortlisting", outcome, "interview", publication, LATER);
    }

    @Test
    void ignores_redelivered_events() throws SQLException {
        UUID vacancy = UUID.randomUUID();
        UUID application;
        Map<String, HiringEvent> sent = new TreeMap<>();
        sendAll(List.of(Samples.vacancy(vacancy)), sent);
        eventually(() -> asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .statusCode(200));
        application = aSubmission(candidate, vacancy);
        itIs(Samples.CLOSES.plusSeconds(60));
        sendAll(everyOther(application, vacancy), sent);
        assertEveryConsumedTypeIsIn(sent);
        waitForAllBefore(vacancy, application);
        eventually(() -> assertThat(count("select count(*) from outbox")).isZero());
        String before = state();
        int publishedBefore = publishedEvents();

        sent.forEach((id, event) -> kafka().send(event, id));
        // Whatever comes behind the duplicates on every partition is applied: so they have been looked at
        waitForAllBefore(vacancy, application);

        assertThat(state()).isEqualTo(before);
        assertThat(publishedEvents()).isEqualTo(publishedBefore);
        assertThat(count("select count(*) from dead_letter where fault <> 'UNKNOWN_TYPE'"))
                .isZero();
    }

    @Test
    void facts_in_any_order_make_the_same_state() throws SQLException {
        Set<String> states = new HashSet<>();
        for (int seed = 0; seed < 4; seed++) {
            UUID vacancy = aVacancy();
            UUID application = UUID.randomUUID();
            List<HiringEvent> events = new ArrayList<>(everyOther(application, vacancy));
            Collections.shuffle(events, new Random(seed));
            Map<String, HiringEvent> sent = new TreeMap<>();
            sendAll(events, sent);
            waitForAllBefore(vacancy, application);
            states.add(select("""
                    select (select string_agg(to_jsonb(f)::text, ',' order by stage_code) from stage_facts f
                        where application_id = '%1$s') || (select (to_jsonb(b) - 'vacancy_id')::text from bar b
                        where application_id = '%1$s') || (select to_jsonb(r)::text from selection_result r
                        where application_id = '%1$s')
                    """.formatted(application)).replace(application.toString(), "APPLICATION"));
        }
        assertThat(states).hasSize(1);
    }

    private List<HiringEvent> everyOther(UUID application, UUID vacancy) {
        UUID session = UUID.fromString("00000000-0000-0000-0000-00000000005e");
        return List.of(
                new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES),
                new StageOpened(vacancy, "first-sift", WINDOW_OPENS),
                new StageClosed(vacancy, "first-sift", WINDOW_CLOSES),
                new SiftInvited(
                        application, vacancy, candidate, "first-sift", WINDOW_OPENS, WINDOW_CLOSES, 0, WINDOW_OPENS),
                new VideoSubmitted(application, vacancy, candidate, "first-sift", LATER),
                new QuestionnaireInvited(application, vacancy, candidate, "questionnaire", LATER),
                new BookingInvited(
                        application, vacancy, candidate, "centre", List.of(), 0, null, 1, false, WINDOW_OPENS),
                new AssessorAssigned(application, vacancy, "centre", RECRUITER, DisclosureRule.NAMED, LATER),
                new AssessorUnassigned(application, vacancy, "centre", RECRUITER, LATER.plusSeconds(1)),
                new PlanReopened(vacancy, "shortlisting", 2, "0".repeat(64), 4, PlanReopened.Reason.WRONG_TERMS, LATER),
                new SiftCompleted(application, vacancy, "shortlisting", null, LATER),
                new ShortlistPublished(vacancy, "shortlisting", 1, 1, 1, null, LATER),
                new StageOutcomeDecided(
                        application,
                        vacancy,
                        candidate,
                        "shortlisting",
                        StageOutcomeDecided.Outcome.PROGRESSED,
                        "centre",
                        LATER),
                new SessionAllocated(
                        application,
                        vacancy,
                        candidate,
                        "centre",
                        session,
                        INTERVIEW,
                        INTERVIEW.plusSeconds(3600),
                        "Maidstone",
                        LATER),
                new SessionPlaceReleased(
                        application,
                        vacancy,
                        candidate,
                        "centre",
                        UUID.fromString("00000000-0000-0000-0000-00000000005f"),
                        SessionPlaceReleased.Reason.SESSION_CANCELLED,
                        INTERVIEW.minusSeconds(7200),
                        INTERVIEW.minusSeconds(3600),
                        "Maidstone",
                        LATER.minusSeconds(1)),
                new InterviewScheduled(
                        application,
                        vacancy,
                        candidate,
                        "interview",
                        session,
                        INTERVIEW,
                        INTERVIEW.plusSeconds(3600),
                        "Maidstone",
                        LATER),
                new CandidateBarred(application, vacancy, candidate, "centre", 3, LocalDate.parse("2022-02-16"), LATER),
                new BarLifted(application, vacancy, candidate, "centre", 2, LATER),
                new OutcomeDecided(application, vacancy, candidate, OutcomeDecided.Outcome.RESERVE, LATER),
                new ReserveListed(application, vacancy, candidate, 1, LATER),
                new ReservePromoted(application, vacancy, candidate, LATER),
                new FeedbackReleased(application, vacancy, candidate, LATER),
                new VacancyTimetableChanged(
                        vacancy,
                        1,
                        2,
                        TimetableChangeReason.OTHER,
                        Samples.CLOSES,
                        List.of(new StageDates("interview", null, null, List.of(LocalDate.parse("2021-02-16")), null)),
                        null,
                        LATER),
                new VacancyWithdrawn(vacancy, LATER));
    }

    private static void assertEveryConsumedTypeIsIn(Map<String, HiringEvent> sent) {
        Set<String> types = new HashSet<>();
        EventTypes.all().forEach((name, type) -> {
            if (hiring.events.VacancyEvent.class.isAssignableFrom(type)
                    || hiring.events.AssessmentEvent.class.isAssignableFrom(type)) {
                types.add(name);
            }
        });
        assertThat(sent.values()).extracting(HiringEvent::type).containsExactlyInAnyOrderElementsOf(types);
    }

    private void sendAll(List<? extends HiringEvent> events, Map<String, HiringEvent> sent) {
        events.forEach(event -> sent.put(kafka().send(event), event));
    }

    /** Sends a marker for each key and waits until it was looked at. */
    private void waitForAllBefore(UUID vacancy, UUID application) {
        Set<String> markers = Set.of(
                kafka().sendMarker(Topic.VACANCIES, vacancy),
                kafka().sendMarker(Topic.ASSESSMENTS, vacancy),
                kafka().sendMarker(Topic.ASSESSMENTS, application));
        eventually(() -> assertThat(count("select count(*) from dead_letter where event_id in ('%s')"
                        .formatted(String.join("','", markers))))
                .isEqualTo(markers.size()));
    }

    private String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        for (String table : List.of(
                "vacancy",
                "closing_announcement",
                "application",
                "stage_facts",
                "selection_result",
                "assessor_assignment",
                "bar",
                "offer",
                "feedback_request")) {
            state.append(select(
                    "select coalesce(string_agg(to_jsonb(t)::text, ',' order by to_jsonb(t)::text), '') from %s t"
                            .formatted(table)));
        }
        return state.append(count("select count(*) from inbox")).toString();
    }

    private int count(String query) throws SQLException {
        return Integer.parseInt(select(query));
    }

    private String select(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private int publishedEvents() {
        return (int) kafka().everythingIn(Topic.APPLICATIONS.wireName()).stream()
                .filter(record -> EventTypes.byName(String.valueOf(KafkaClient.header(record, "ce_type")))
                        .filter(ApplicationEvent.class::isAssignableFrom)
                        .isPresent())
                .count();
    }

    private void statusIs(UUID application, String code) {
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .statusCode(200)
                .body("code", equalTo(code)));
    }

    private io.restassured.response.ValidatableResponse askForFeedback(UUID application) {
        return asCandidate(candidate)
                .body("{}")
                .post("/applications/{id}/feedback-requests", application)
                .then();
    }
}
