package hiring.application.bar;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
import hiring.events.EligibilityDecided;
import hiring.events.StageOutcomeDecided;
import hiring.events.Topic;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A candidate who stayed away from a session applies again. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BarComponentTest extends ComponentTest {

    private static final Instant RECORDED = Samples.DURING.minusSeconds(3600);
    private static final LocalDate UNTIL = LocalDate.of(2021, 11, 30);

    @Inject
    DataSource dataSource;

    @Inject
    Session session;

    @Inject
    RecordBars recordBars;

    private final UUID candidate = UUID.randomUUID();
    private final UUID former = UUID.randomUUID();

    private CandidateBarred barred(UUID vacancy, int number, Instant recorded, LocalDate until) {
        return new CandidateBarred(former, vacancy, candidate, "interview", number, until, recorded);
    }

    private BarLifted lifted(UUID vacancy, int number) {
        return new BarLifted(former, vacancy, candidate, "interview", number, Samples.DURING);
    }

    private void tell(UUID vacancy, int number) {
        kafka().send(barred(vacancy, number, RECORDED, UNTIL));
        awaitNumber(number);
    }

    private void awaitNumber(int number) {
        eventually(() -> assertThat(select("select number from bar where application_id = '%s'".formatted(former)))
                .isEqualTo(String.valueOf(number)));
    }

    private String select(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "none";
        }
    }

    private ValidatableResponse eligibility(UUID application) {
        return asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(UUID application, String outcome, String code) {
        return asRecruiter()
                .body("""
                        {"outcome": "%s", "reason": "Read the note of the instructor",
                         "rulings": [{"rule": "barred", "code": "%s"}]}""".formatted(outcome, code))
                .post("/applications/{id}/eligibility-decisions", application)
                .then();
    }

    @Test
    void is_warned_when_starting_and_a_person_decides_after_the_submission() {
        tell(aVacancy(), 1);
        UUID vacancy = aVacancy();
        giveContact(candidate);
        UUID application = UUID.fromString(start(candidate, vacancy)
                .statusCode(201)
                .body("warnings.code", contains("barred"))
                .body(
                        "warnings[0].message",
                        containsString("You can apply for posts of this kind again from 30 November 2021"))
                .extract()
                .path("id"));
        // Complete, so that a submission without a bar would be prepared now
        save(candidate, application, "\"0\"", Samples.form())
                .statusCode(200)
                .body("checklist.complete", equalTo(true))
                .body("checklist.warnings.code", contains("barred"));
        submit(candidate, application).statusCode(200);

        eligibility(application)
                .body("eligibility", equalTo("UNDECIDED"))
                .body("proposal", equalTo("NEEDS_DECISION"))
                .body("findings.findAll { it.verdict != 'MET' }.rule", contains("barred"))
                .body("findings.find { it.rule == 'barred' }.facts", empty())
                .body(
                        "findings.find { it.rule == 'barred' }.explanation",
                        containsString("is barred until 30 November 2021, so a person has to decide."));
        decide(application, "ELIGIBLE", "EQUIVALENT_ACCEPTED")
                .statusCode(422)
                .body("errors.code", contains("not-for-rule"));
        decide(application, "ELIGIBLE", "ABSENCE_EXCUSED").statusCode(201);
        eligibility(application).body("eligibility", equalTo("ELIGIBLE"));
    }

    @Test
    void the_candidate_is_told_the_bar_as_the_reason_and_the_end_of_it() {
        UUID origin = aVacancy();
        tell(origin, 1);
        UUID application = aSubmission(candidate, aVacancy());
        decide(application, "INELIGIBLE", "AS_FOUND").statusCode(201);
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body(
                        "explanation",
                        containsString("Not barred after a missed session (barred until 30 November 2021)"));
    }

    @Test
    void the_status_of_the_missed_selection_says_from_when_the_candidate_can_apply_again() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        kafka().send(new CandidateBarred(application, vacancy, candidate, "interview", 1, UNTIL, Samples.DURING));
        kafka().send(new StageOutcomeDecided(
                application,
                vacancy,
                candidate,
                "interview",
                StageOutcomeDecided.Outcome.NOT_PROGRESSED,
                null,
                Samples.DURING));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body(
                        "explanation",
                        containsString("so you can apply for posts of this kind again from 30 November 2021.")));
    }

    @Test
    void an_application_for_a_post_of_another_grade_or_after_the_end_meets_no_bar() {
        UUID origin = aVacancy();
        tell(origin, 1);
        UUID otherGrade = UUID.randomUUID();
        publish(Samples.ofGrade(Samples.vacancy(otherGrade), "KR 9"));
        UUID application = aCompleteDraft(candidate, otherGrade, Samples.form());
        asCandidate(candidate).get("/applications/{id}", application).then().body("checklist.warnings", empty());
        submit(candidate, application).statusCode(200);
        eligibility(application).body("eligibility", equalTo("ELIGIBLE")).body("findings.rule", notBarred());

        kafka().send(barred(origin, 2, RECORDED, LocalDate.ofInstant(Samples.DURING, ZoneOffset.UTC)));
        awaitNumber(2);
        eligibility(aSubmission(candidate, aVacancy())).body("eligibility", equalTo("ELIGIBLE"));
    }

    private static Matcher<Iterable<? super String>> notBarred() {
        return not(hasItem("barred"));
    }

    @Test
    void the_highest_number_counts_in_whatever_order_and_however_often_the_events_come() throws SQLException {
        UUID origin = aVacancy();
        List<Integer> order = List.of(3, 1, 2, 3, 2);
        for (int number : order) {
            kafka().send(number == 2 ? lifted(origin, 2) : barred(origin, number, RECORDED, UNTIL.plusMonths(number)));
        }
        awaitNumber(3);
        kafka().send(new CandidateBarred(former, origin, candidate, "marker", 1, UNTIL, Samples.CLOSES));
        eventually(() -> assertThat(select("select count(*) from bar where application_id = '%s'".formatted(former)))
                .isEqualTo("2"));

        assertThat(select("select barred_until from bar where application_id = '%s' and stage_code = 'interview'"
                        .formatted(former)))
                .isEqualTo(UNTIL.plusMonths(3).toString());
    }

    @Test
    void a_bar_that_is_told_late_is_found_while_no_person_has_decided_and_its_lifting_takes_it_away() {
        UUID origin = aVacancy();
        // A lower degree than asked for, so that a person decides
        UUID open = aSubmission(candidate, aVacancy(), Samples.form("LOWER_SECOND", null));
        UUID decided = aSubmission(candidate, aVacancy());
        eligibility(decided).body("eligibility", equalTo("ELIGIBLE"));

        tell(origin, 1);

        eligibility(open).body("findings.rule", hasItem("barred"));
        eligibility(decided).body("eligibility", equalTo("ELIGIBLE")).body("findings.rule", notBarred());

        kafka().send(lifted(origin, 2));
        awaitNumber(2);
        eligibility(open).body("eligibility", equalTo("UNDECIDED")).body("findings.rule", notBarred());
    }

    @Test
    void the_rules_decide_once_the_only_open_finding_is_lifted() {
        UUID origin = aVacancy();
        tell(origin, 1);
        UUID application = aSubmission(candidate, aVacancy());
        eligibility(application).body("eligibility", equalTo("UNDECIDED"));

        for (int time = 0; time < 2; time++) {
            kafka().send(lifted(origin, 2));
        }

        assertThat(published(EligibilityDecided.class, application, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.outcome()).isEqualTo(EligibilityDecided.Outcome.ELIGIBLE);
                    assertThat(event.decidedBy()).isEqualTo(EligibilityDecided.DecidedBy.RULES);
                });
        eligibility(application).body("eligibility", equalTo("ELIGIBLE")).body("proposal", equalTo("ELIGIBLE"));
        // Found anew, and too late
        kafka().send(barred(origin, 3, RECORDED, UNTIL));
        awaitNumber(3);
        eligibility(application).body("eligibility", equalTo("ELIGIBLE"));
        assertThat(kafka().published(Topic.APPLICATIONS, EligibilityDecided.class, application))
                .hasSize(1);
    }

    @Test
    void a_submission_made_before_the_absence_was_recorded_meets_no_bar() {
        UUID origin = aVacancy();
        UUID open = aSubmission(candidate, aVacancy(), Samples.form("LOWER_SECOND", null));
        kafka().send(barred(origin, 1, Samples.DURING.plusSeconds(3600), UNTIL));
        awaitNumber(1);
        eligibility(open).body("findings.rule", notBarred());
    }

    @Test
    void a_submission_at_the_moment_of_the_event_meets_the_bar_or_is_found_by_it() throws Exception {
        UUID origin = aVacancy();
        List<UUID> drafts = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            drafts.add(aCompleteDraft(candidate, aVacancy(), Samples.form("LOWER_SECOND", null)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(drafts.size())) {
            List<Future<ValidatableResponse>> answers = new ArrayList<>();
            for (UUID draft : drafts) {
                answers.add(threads.submit(() -> submit(candidate, draft)));
                if (answers.size() == drafts.size() / 2) {
                    kafka().send(barred(origin, 1, RECORDED, UNTIL));
                }
            }
            for (Future<ValidatableResponse> answer : answers) {
                answer.get().statusCode(200);
            }
        }
        awaitNumber(1);
        drafts.forEach(application -> eligibility(application).body("findings.rule", hasItem("barred")));
    }

    @Test
    @TestTransaction
    void of_a_batch_the_highest_number_of_each_application_and_stage_counts() {
        UUID origin = UUID.randomUUID();
        recordBars.barred(List.of(
                barred(origin, 1, RECORDED, UNTIL),
                barred(origin, 3, RECORDED, UNTIL.plusMonths(3)),
                barred(origin, 2, RECORDED, UNTIL.plusMonths(2)),
                new CandidateBarred(former, origin, candidate, "fitness", 1, UNTIL, RECORDED)));
        recordBars.lifted(List.of(lifted(origin, 2)));

        assertThat(session.createNativeQuery("""
                        select stage_code || ' ' || number || ' ' || barred_until from bar
                        where application_id = :application order by stage_code
                        """, String.class)
                        .setParameter("application", former)
                        .getResultList())
                .containsExactly("fitness 1 2021-11-30", "interview 3 2022-02-28");
    }

    @Test
    @TestTransaction
    void the_bars_of_a_candidate_are_read_by_their_index() {
        session.createNativeMutationQuery("""
                insert into bar (application_id, stage_code, vacancy_id, candidate_id, number, told_at, barred_until)
                select ('00000000-0000-0000-0016-' || lpad(n::text, 12, '0'))::uuid, 'fitness',
                    '00000000-0000-0000-0012-000000000000',
                    ('00000000-0000-0000-0013-' || lpad((n / 2)::text, 12, '0'))::uuid, 1, timestamptz '2030-01-01',
                    case when n % 3 > 0 then date '2031-01-01' end
                from generate_series(1, 20000) n
                """).executeUpdate();
        session.createNativeMutationQuery(OwnersDatabase.become()).executeUpdate();
        session.createNativeMutationQuery("analyze bar").executeUpdate();

        assertThat(session.createNativeQuery("explain " + Bars.OF_CANDIDATE, String.class)
                        .setParameter("candidate", UUID.fromString("00000000-0000-0000-0013-000000000077"))
                        .getResultList())
                .anySatisfy(step -> assertThat(step).contains("bar_of_candidate"))
                .noneSatisfy(step -> assertThat(step).contains("Seq Scan"));
    }
}
