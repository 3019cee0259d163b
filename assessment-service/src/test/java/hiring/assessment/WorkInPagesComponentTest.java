package hiring.assessment;

import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiring.assessment.Recruitment.Applicant;
import hiring.assessment.progress.RecordApplication;
import hiring.assessment.scoring.ReassignSheets;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.EventTypes;
import hiring.events.HiringEvent;
import hiring.events.PlanReopened;
import hiring.events.SiftInvited;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.StageOutcomeDecided;
import hiring.events.Topic;
import hiring.events.VacancyWithdrawn;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One fact that touches many applications of a vacancy. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkInPagesComponentTest extends ComponentTest {

    private static final int MANY = 4_000;
    private static final int SOME = 1_200;

    @Inject
    RecordApplication recordApplication;

    @Inject
    ReassignSheets reassignSheets;

    @Inject
    SessionFactory sessions;

    @Test
    void thousands_of_candidates_are_decided_at_once_and_told_in_pages() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, MANY);

        long statements = statementsOf(() -> {
            publish(recruitment, 201);
            assertThat(recruitment.proposal("shortlisting").getInt("considered"))
                    .isEqualTo(MANY);
            awaitDone();
        });

        // 10 for the storing of 250 decisions, 20 for carrying 250 out; one for each candidate would be 4,000 and more
        assertThat(statements).isLessThan(MANY / 5);
        assertThat(decidedOnce(recruitment)).isEqualTo(MANY);
        assertThat(recruitment.count("shortlisting", "scored")).isZero();
        assertThat(recruitment.count("questionnaire", "participants"))
                .isEqualTo(recruitment.proposal("shortlisting").getInt("progressing"));
    }

    @Test
    void an_interrupted_publication_is_carried_out_completely() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, SOME);

        cutOff(recruitment, () -> publish(recruitment, 201), () -> {
            assertThat(recruitment.count("shortlisting", "scored")).isBetween(1, SOME - 1);
            publish(recruitment, 409);
            assertThat(recruitment.proposal("interview").<String>getList("waitingFor.code"))
                    .contains("applications-moving");
        });

        assertThat(decidedOnce(recruitment)).isEqualTo(SOME);
    }

    @Test
    void an_interrupted_replacement_is_carried_out_completely() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, SOME);
        publish(recruitment, 201);
        awaitDone();
        int progressed = recruitment.count("shortlisting", "progressed");

        cutOff(recruitment, () -> replace(recruitment, SOME, 201), () -> {
            assertThat(recruitment.count("shortlisting", "progressed")).isBetween(progressed, SOME - 1);
            replace(recruitment, 500, 409);
        });

        assertThat(recruitment.count("shortlisting", "progressed")).isEqualTo(SOME);
        assertThat(recruitment.count("questionnaire", "participants")).isEqualTo(SOME);
        assertThat(outcomesOf(recruitment).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(SOME + SOME - progressed);
        assertThat(outcomesOf(recruitment).values()).allMatch(times -> times <= 2);
    }

    private void replace(Recruitment recruitment, int places, int status) {
        asRecruiter()
                .body(Map.of("rationale", "More places", "places", places, "replaces", 1, "reason", "More money"))
                .post(recruitment.stage("shortlisting", "/publications"))
                .then()
                .statusCode(status);
    }

    @Test
    void a_withdrawal_during_a_publication_follows_the_published_outcome() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, SOME);
        List<String> last = worst(recruitment);
        Applicant applicant = new Applicant(UUID.fromString(last.get(1)), UUID.fromString(last.get(2)), false);

        cutOff(
                recruitment,
                () -> publish(recruitment, 201),
                () -> deliverInTheMiddle(new ApplicationWithdrawn(
                        applicant.applicationId(),
                        recruitment.vacancyId(),
                        applicant.candidateId(),
                        IN_DECEMBER.plusSeconds(60))));

        assertThat(published(StageOutcomeDecided.class, applicant.applicationId()))
                .extracting(StageOutcomeDecided::outcome)
                .containsExactly(StageOutcomeDecided.Outcome.NOT_PROGRESSED);
        assertThat(decidedOnce(recruitment)).isEqualTo(SOME);
    }

    @Test
    void a_vacancy_that_is_withdrawn_in_the_middle_ends_after_its_publication() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, SOME);

        cutOff(
                recruitment,
                () -> publish(recruitment, 201),
                () -> deliverInTheMiddle(new VacancyWithdrawn(recruitment.vacancyId(), IN_DECEMBER.plusSeconds(60))));

        assertThat(decidedOnce(recruitment)).isEqualTo(SOME);
        assertThat(rows(
                        "select distinct status from entry where vacancy_id = ? and stage_code = 'questionnaire'",
                        recruitment.vacancyId()))
                .containsExactly(List.of("WITHDRAWN"));
    }

    @Test
    void an_interrupted_reopening_takes_every_score_back_once() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, SOME);
        sheets(recruitment);
        UUID vacancy = recruitment.vacancyId();
        String last = rows("select id from entry where vacancy_id = ? order by id desc limit 1", vacancy)
                .getFirst()
                .getFirst();

        cutOff(recruitment, last, () -> reopen(recruitment, 1, 2, 200), () -> {
            assertThat(rows("select 1 from assignment where vacancy_id = ? and status = 'SCORED'", vacancy))
                    .isNotEmpty();
            assertThat(recruitment.count("shortlisting", "scored")).isZero();
            assertThat(recruitment.count("shortlisting", "toScore")).isEqualTo(SOME);
            assertThat(recruitment.proposal("shortlisting").<String>getList("candidates.reasons.code.flatten()"))
                    .containsOnly("not-scored");
            reopen(recruitment, 1, 2, 200);
            reopen(recruitment, 2, 3, 409);
            // The other sheet of this application is void, and its page is still to come
            UUID sheet = UUID.fromString(
                    rows("select id from assignment where entry_id = ?::uuid and assessor_id = ?", last, ann)
                            .getFirst()
                            .getFirst());
            recruitment.handIn(ann, sheet, 3);
        });

        assertThat(rows("""
                        select a.assessor_id, a.status, count(*), count(r.id), count(distinct a.id)
                        from assignment a left join score_revision r on r.assignment_id = a.id
                        where a.vacancy_id = ? group by 1, 2
                        """, vacancy))
                .containsExactlyInAnyOrder(
                        each(ann, "SCORED", 1), each(ann, "TO_SCORE", SOME - 1), each(ben, "TO_SCORE", SOME));
        assertThat(rows(
                        "select status, sum(sheets_done), count(tally) from entry where vacancy_id = ? group by status",
                        vacancy))
                .containsExactly(List.of("TO_SCORE", "1", "0"));
        assertThat(published(PlanReopened.class, vacancy))
                .extracting(PlanReopened::voided)
                .containsExactly(2 * SOME);
    }

    private static List<String> each(UUID assessor, String status, int number) {
        String once = String.valueOf(number);
        return List.of(assessor.toString(), status, once, once, once);
    }

    private void reopen(Recruitment recruitment, int version, int weight, int status) {
        asRecruiter()
                .header("If-Match", "\"%d\"".formatted(version))
                .body("""
                        {"scale": {"lowest": 0, "highest": 3, "anchors": [
                            {"score": 0, "meaning": "Not shown"}, {"score": 3, "meaning": "Shown"}]},
                         "lines": [{"line": "form", "weight": %d}],
                         "reopening": {"reason": "WRONG_TERMS", "explanation": "The weights were mixed up"}}
                        """.formatted(weight))
                .put(recruitment.stage("shortlisting", "/plan"))
                .then()
                .statusCode(status);
    }

    /** Final sheets of two assessors for each of those who are scored. */
    private void sheets(Recruitment recruitment) {
        rows("""
                        insert into assignment (id, version, entry_id, application_id, vacancy_id, stage_code,
                            assessor_id, status, created_at, scored_at, sheet)
                        select gen_random_uuid(), 0, e.id, e.application_id, e.vacancy_id, e.stage_code, assessor,
                            'SCORED', '2020-12-01T10:00:00Z', '2020-12-02T10:00:00Z',
                            '[{"line": "form", "score": 2, "reason": "Seen"}]'
                        from entry e cross join unnest(array[?::uuid, ?::uuid]) assessor
                        where e.vacancy_id = ? returning 1
                        """, ann, ben, recruitment.vacancyId());
    }

    @Test
    void thousands_are_invited_once_each_when_the_number_is_final() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        eligible(recruitment, MANY);
        moveTo(SIFT_OPENS);

        long statements = statementsOf(() -> recruitment.seal(MANY));

        assertThat(statements).isLessThan(MANY / 5);
        assertThat(rows(
                        "select status, count(*) from entry where vacancy_id = ? group by status",
                        recruitment.vacancyId()))
                .containsExactly(List.of("INVITED", String.valueOf(MANY)));
        assertThat(toldOnce(recruitment, SiftInvited.class)).isEqualTo(MANY);
    }

    @Test
    void moving_applications_locks_none_that_wait_for_a_decision() throws SQLException {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        scored(recruitment, 10);

        try (Connection person = dataSource.getConnection()) {
            person.setAutoCommit(false);
            lock(person, worst(recruitment).getFirst());
            recruitment.tell(new StageClosed(recruitment.vacancyId(), "shortlisting", IN_DECEMBER));
            person.rollback();
        }

        assertThat(recruitment.count("shortlisting", "scored")).isEqualTo(10);
    }

    @Test
    void an_application_that_is_locked_is_moved_when_it_is_free_and_holds_up_no_other() throws SQLException {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        eligible(recruitment, SOME);
        moveTo(SIFT_OPENS);
        recruitment.seal(SOME);
        moveTo(SampleVacancies.SIFT_CLOSES);
        UUID first = UUID.fromString(
                rows("select id from entry where vacancy_id = ? order by id limit 1", recruitment.vacancyId())
                        .getFirst()
                        .getFirst());

        try (Connection candidate = dataSource.getConnection()) {
            candidate.setAutoCommit(false);
            lock(candidate, first.toString());
            deliverInTheMiddle(new StageClosed(recruitment.vacancyId(), "first-sift", SampleVacancies.SIFT_CLOSES));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(recruitment.count("first-sift", "progressed"))
                            .isEqualTo(SOME - 1));
            assertThat(recruitment.stateOf("first-sift")).isEqualTo("OPEN");
            candidate.rollback();
        }
        awaitDone();

        assertThat(recruitment.count("first-sift", "progressed")).isEqualTo(SOME);
        assertThat(recruitment.stateOf("first-sift")).isEqualTo("PUBLISHED");
    }

    @Test
    void a_missed_activity_that_the_review_does_not_use_changes_nothing() {
        Recruitment recruitment = new Recruitment(
                this,
                SampleVacancies.vacancy(
                        UUID.randomUUID(),
                        1,
                        List.of(
                                SampleVacancies.activity("video"),
                                SampleVacancies.review("form", 2),
                                SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY))));
        eligible(recruitment, 3);
        moveTo(SIFT_OPENS);
        recruitment.seal(3);
        moveTo(SampleVacancies.SIFT_CLOSES);

        recruitment.tell(new StageClosed(recruitment.vacancyId(), "video", SampleVacancies.SIFT_CLOSES));

        assertThat(recruitment.count("form", "waiting")).isEqualTo(3);
        recruitment.assessors(ann, ben);
        assertThat(recruitment.count("form", "toScore")).isEqualTo(3);
    }

    @Test
    void a_batch_of_submissions_takes_few_statements() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        List<ApplicationSubmitted> batch = IntStream.range(0, 500)
                .mapToObj(i -> recruitment.submitted(new Applicant(UUID.randomUUID(), UUID.randomUUID(), false)))
                .toList();

        int statements =
                PreparedStatements.of(() -> QuarkusTransaction.requiringNew().run(() -> {
                    reassignSheets.allSubmitted(batch);
                    recordApplication.allSubmitted(batch);
                }));

        assertThat(statements).isLessThan(12);
        assertThat(rows("select 1 from candidacy where vacancy_id = ?", recruitment.vacancyId()))
                .hasSize(500);
        assertThat(rows("select 1 from applicant where vacancy_id = ?", recruitment.vacancyId()))
                .hasSize(500);
    }

    @Test
    void takes_the_sheets_of_assessors_who_are_in_a_batch_of_applicants() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(6);
        recruitment.assessors(ann, ben, cat);
        List<ApplicationStarted> batch = IntStream.range(0, 20)
                .mapToObj(i -> new ApplicationStarted(
                        UUID.randomUUID(), recruitment.vacancyId(), i == 7 ? ann : UUID.randomUUID(), IN_DECEMBER))
                .toList();

        QuarkusTransaction.requiringNew().run(() -> reassignSheets.allStarted(batch));
        awaitDone();

        assertThat(rows(
                        "select 1 from assignment where vacancy_id = ? and assessor_id = ? and released_at is null",
                        recruitment.vacancyId(),
                        ann))
                .isEmpty();
        assertThat(rows(
                        "select 1 from assignment where status = 'TO_SCORE' and vacancy_id = ? and assessor_id"
                                + " in (?, ?)",
                        recruitment.vacancyId(),
                        ben,
                        cat))
                .hasSize(12);
    }

    @Test
    void reports_more_applications_than_were_counted() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(3);
        recruitment.seal(2);

        List<Map<String, Object>> waiting = recruitment.proposal("shortlisting").getList("waitingFor");

        assertThat(waiting)
                .anySatisfy(missing -> assertThat(missing)
                        .containsEntry("code", "applications-beyond-count")
                        .containsEntry("count", 1));
        assertThat(waiting).noneMatch(missing -> "applications-missing".equals(missing.get("code")));
    }

    @Test
    void handles_an_opened_window_once() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        eligible(recruitment, SOME);
        recruitment.seal(SOME);
        moveTo(SIFT_OPENS);

        deliverTogether(List.of(
                new StageOpened(recruitment.vacancyId(), "first-sift", SIFT_OPENS),
                new StageOpened(recruitment.vacancyId(), "first-sift", SIFT_OPENS)));
        awaitDone();

        assertThat(toldOnce(recruitment, SiftInvited.class)).isEqualTo(SOME);
    }

    private void publish(Recruitment recruitment, int status) {
        asRecruiter()
                .body(Map.of("rationale", "The panel follows the proposal", "places", 500))
                .post(recruitment.stage("shortlisting", "/publications"))
                .then()
                .statusCode(status);
    }

    /**
     * Ends the page under way as a process that is killed does, lets others act before the next one, and has the work
     * go on. What is under way comes to the worst candidate last.
     */
    private void cutOff(Recruitment recruitment, Runnable work, Runnable meanwhile) {
        cutOff(recruitment, worst(recruitment).getFirst(), work, meanwhile);
    }

    /** As the other, where the work comes to this participation last. */
    private void cutOff(Recruitment recruitment, String last, Runnable work, Runnable meanwhile) {
        try (Connection holder = dataSource.getConnection()) {
            holder.setAutoCommit(false);
            lock(holder, last);
            work.run();
            int pid = pidOf(holder);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        boolean blocked = !rows("""
                                        select pg_terminate_backend(pid) from pg_stat_activity
                                        where ? = any(pg_blocking_pids(pid))
                                        """, pid).isEmpty();
                        return blocked && isPostponed(recruitment);
                    });
            holder.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        meanwhile.run();
        change("update paged_task set due_at = clock_timestamp() where subject = ?", recruitment.vacancyId());
        awaitDone();
    }

    // Unless the worker has begun again already
    private boolean isPostponed(Recruitment recruitment) {
        return !rows("""
                        update paged_task set due_at = due_at + interval '1 day'
                        where cursor is not null and position in (
                            select position from paged_task where subject = ? for update skip locked)
                        returning position
                        """, recruitment.vacancyId()).isEmpty();
    }

    private static int pidOf(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void lock(Connection connection, String participationId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from entry where id = ?::uuid for update")) {
            statement.setString(1, participationId);
            statement.execute();
        }
    }

    /** Participation, application and candidate of the one with the lowest total, who comes last. */
    private List<String> worst(Recruitment recruitment) {
        return rows("""
                        select e.id, e.application_id, c.candidate_id
                        from entry e join candidacy c using (application_id)
                        where e.vacancy_id = ? order by (e.tally -> 0 ->> 'sum')::int, e.application_id desc limit 1
                        """, recruitment.vacancyId()).getFirst();
    }

    private void eligible(Recruitment recruitment, int number) {
        change("""
                insert into candidacy (application_id, version, vacancy_id, candidate_id, submitted_at,
                    guaranteed_interview, eligibility, eligibility_at, missed)
                select gen_random_uuid(), 0, ?, gen_random_uuid(), '2020-12-01T10:00:00Z', false, 'ELIGIBLE',
                    '2020-12-01T10:00:00Z', '[]'
                from generate_series(1, %d)
                """.formatted(number), recruitment.vacancyId());
    }

    /** The sift is scored and complete. */
    private void scored(Recruitment recruitment, int number) {
        recruitment.seal(number);
        eligible(recruitment, number);
        change("""
                insert into entry (id, version, application_id, vacancy_id, stage_code, status, sheets_expected,
                    sheets_done, tally)
                select gen_random_uuid(), 0, application_id, vacancy_id, 'shortlisting', 'SCORED', 2, 2,
                    jsonb_build_array(jsonb_build_object('line', 'form',
                        'sum', 2 + abs(hashtext(application_id::text)) % 5, 'count', 2, 'lowest', 1, 'highest', 2))
                from candidacy where vacancy_id = ?
                """, recruitment.vacancyId());
        change(
                "update plan_stage set state = 'OPEN' where code = 'shortlisting' and vacancy_id = ?",
                recruitment.vacancyId());
    }

    private void change(String sql, Object value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long statementsOf(Runnable work) {
        sessions.getStatistics().setStatisticsEnabled(true);
        long before = sessions.getStatistics().getPrepareStatementCount();
        work.run();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private int decidedOnce(Recruitment recruitment) {
        return toldOnce(recruitment, StageOutcomeDecided.class);
    }

    /** How many applications of the vacancy have an event of the type; fails where one has two. */
    private int toldOnce(Recruitment recruitment, Class<? extends HiringEvent> type) {
        Map<String, Long> told = told(recruitment, type);
        assertThat(told.values()).allMatch(times -> times == 1);
        return told.size();
    }

    private Map<String, Long> outcomesOf(Recruitment recruitment) {
        return told(recruitment, StageOutcomeDecided.class);
    }

    private Map<String, Long> told(Recruitment recruitment, Class<? extends HiringEvent> type) {
        awaitSent();
        return kafka().everythingIn(Topic.ASSESSMENTS.wireName()).stream()
                .filter(record -> EventTypes.nameOf(type).equals(KafkaClient.header(record, "ce_type")))
                .filter(record ->
                        record.value().contains(recruitment.vacancyId().toString()))
                .collect(Collectors.groupingBy(record -> String.valueOf(record.key()), Collectors.counting()));
    }
}
