package hiring.application.changes;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.offer.LapseOffers;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.EventTypes;
import hiring.events.HiringEvent;
import hiring.events.OfferLapsed;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What concerns all applications of a vacancy is done in pages. A test stops a page by locking an application in the
 * middle, and looks at what is possible meanwhile.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyApplicationsComponentTest extends ComponentTest {

    private static final int MANY = 10_000;
    // More than the largest page before the middle, and more than one behind it
    private static final int SOME = 3_000;
    private static final int MIDDLE = 1_000;
    private static final Instant LATER = Samples.CLOSES.plus(Duration.ofDays(3));
    private static final Instant LATEST = Samples.CLOSES.plus(Duration.ofDays(5));

    @Inject
    Session session;

    @Inject
    DataSource dataSource;

    @Inject
    LapseOffers lapseOffers;

    private UUID vacancy;

    // The events of so many applications would be read again by each later test that reads the topic
    @BeforeEach
    void diverts_events() {
        vacancy = aVacancy();
        run("create table if not exists diverted (nth bigint generated always as identity, key text, type text,"
                + " payload text)");
        run("grant select, insert on diverted to public");
        run("truncate diverted");
        run("""
                create or replace function divert() returns trigger language plpgsql as $$ begin
                    insert into diverted (key, type, payload) values (new.key, new.type, new.payload);
                    return null;
                end $$
                """);
        run("""
                create trigger divert before insert on outbox for each row
                when (new.payload like '%%%s%%') execute function divert()
                """.formatted(vacancy));
    }

    @AfterEach
    void restores_events() {
        run("drop trigger if exists divert on outbox");
        run("drop table diverted");
    }

    @Test
    void a_withdrawal_stops_each_of_many_applications_once() {
        fill(MANY);

        kafka().send(new VacancyWithdrawn(vacancy, Samples.DURING));

        eventually(() -> assertThat(keysOf(ApplicationStopped.class)).isEqualTo(MANY));
        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(count(ApplicationStopped.class)).isEqualTo(MANY);
    }

    @Test
    void goes_on_where_its_connection_was_cut_off() throws SQLException {
        fill(SOME);
        try (Connection inTheWay = lockTheMiddle()) {
            kafka().send(timetable(1, LATER));
            eventually(() -> assertThat(killThePage()).isEqualTo(1));
            assertThat(keysOf(ApplicationTimetableChanged.class)).isBetween(1L, SOME - 1L);
            inTheWay.rollback();
        }

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(keysOf(ApplicationTimetableChanged.class)).isEqualTo(SOME);
        assertThat(count(ApplicationTimetableChanged.class)).isEqualTo(SOME);
    }

    @Test
    void tells_no_dates_after_a_withdrawal_between_two_pages() throws SQLException {
        fill(SOME);
        try (Connection inTheWay = lockTheMiddle()) {
            kafka().send(timetable(1, LATER));
            eventually(() -> assertThat(pagesThatWait()).isEqualTo(1));
            kafka().send(new VacancyWithdrawn(vacancy, Samples.DURING));
            eventually(
                    () -> start(UUID.randomUUID(), vacancy).statusCode(409).body("code", equalTo("vacancy-withdrawn")));
            inTheWay.rollback();
        }

        eventually(() -> assertThat(keysOf(ApplicationStopped.class)).isEqualTo(SOME));
        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(count(ApplicationStopped.class)).isEqualTo(SOME);
        assertThat(keysOf(ApplicationTimetableChanged.class))
                .isEqualTo(count(ApplicationTimetableChanged.class))
                .isLessThan(SOME);
        assertThat(askFor("""
                select count(*) from diverted later join diverted stop
                    on stop.key = later.key and stop.nth < later.nth and stop.type like '%stopped%'
                """)).isZero();
    }

    @Test
    void tells_each_application_a_second_change_after_the_first() throws SQLException {
        fill(SOME);
        try (Connection inTheWay = lockTheMiddle()) {
            kafka().send(timetable(1, LATER));
            eventually(() -> assertThat(pagesThatWait()).isEqualTo(1));
            kafka().send(timetable(2, LATEST));
            eventually(() -> assertThat(tasksLeft()).isEqualTo(2));
            inTheWay.rollback();
        }

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(askFor("""
                select count(*) from (
                    select key, string_agg(payload::json ->> 'timetableVersion' || ' ' || (payload::json ->>
                        'closesAt'),
                        ', ' order by nth) told
                    from diverted where type like '%%timetable%%' group by key) each
                where told = '1 %s, 2 %s'
                """.formatted(LATER, LATEST))).isEqualTo(SOME);
    }

    @Test
    void candidates_do_not_wait_for_the_pages_of_their_vacancy() throws SQLException {
        fill(SOME);
        UUID early = UUID.randomUUID();
        UUID draft = aCompleteDraft(early, vacancy, Samples.form());
        UUID submitted;
        UUID late;
        try (Connection inTheWay = lockTheMiddle()) {
            kafka().send(timetable(1, LATER));
            eventually(() -> assertThat(pagesThatWait()).isEqualTo(1));

            submit(early, draft).statusCode(200);
            late = aDraft(UUID.randomUUID(), vacancy);
            submitted = aSubmission(UUID.randomUUID(), vacancy);
            inTheWay.rollback();
        }

        eventually(() -> assertThat(tasksLeft()).isZero());
        // Who began with the old dates is told, as what they are now
        assertThat(askFor("""
                select count(*) from diverted where type like '%%timetable%%' and key = '%s'
                    and payload::json ->> 'submitted' = 'true'
                """.formatted(draft))).isEqualTo(1);
        assertThat(askFor("select count(*) from diverted where type like '%%timetable%%' and key in ('%s', '%s')"
                        .formatted(late, submitted)))
                .isZero();
        assertThat(keysOf(ApplicationTimetableChanged.class)).isEqualTo(SOME + 1);
    }

    @Test
    void an_offer_of_a_withdrawn_vacancy_is_not_accepted_before_its_page_comes() throws SQLException {
        fill(SOME);
        run("""
                insert into offer (id, version, application_id, vacancy_id, candidate_id, status, terms, late_from,
                    made_at)
                select gen_random_uuid(), 0, id, vacancy_id, candidate_id, 'OPEN',
                    '{"salary": 30000, "grade": "F", "startsOn": "2050-02-01", "respondBy": "2049-12-31",
                        "conditions": []}',
                        timestamptz '2050-01-01', started_at
                from application where vacancy_id = '%s' order by id desc limit 1
                """.formatted(vacancy));
        String last = "(select max(id::text)::uuid from application where vacancy_id = '%s')".formatted(vacancy);
        UUID offer = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select id from offer where application_id = " + last, UUID.class)
                        .getSingleResult());
        UUID candidate = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select candidate_id from application where id = " + last, UUID.class)
                        .getSingleResult());
        try (Connection inTheWay = lockTheMiddle()) {
            kafka().send(new VacancyWithdrawn(vacancy, Samples.DURING));
            eventually(() -> assertThat(pagesThatWait()).isEqualTo(1));

            asCandidate(candidate)
                    .body("{\"answer\": \"ACCEPTED\"}")
                    .put("/offers/{id}/response", offer)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("offer-withdrawn"));
            inTheWay.rollback();
        }

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(askFor("""
                select count(*) from diverted where payload::json ->> 'withdrawnOffer' = '%s'
                """.formatted(offer))).isEqualTo(1);
        assertThat(askFor("select count(*) from offer where status = 'WITHDRAWN' and id = '%s'".formatted(offer)))
                .isEqualTo(1);
    }

    @Test
    void one_run_announces_every_offer_that_has_lapsed() {
        fill(1_000);
        run("""
                insert into offer (id, version, application_id, vacancy_id, candidate_id, status, terms, late_from,
                    made_at)
                select gen_random_uuid(), 0, id, vacancy_id, candidate_id, 'OPEN',
                    '{"salary": 30000, "grade": "F", "startsOn": "2050-02-01", "respondBy": "2049-12-31",
                        "conditions": []}',
                    started_at, started_at
                from application where vacancy_id = '%s' and status = 'SUBMITTED'
                """.formatted(vacancy));

        lapseOffers.run();

        assertThat(count(OfferLapsed.class)).isEqualTo(500);
        lapseOffers.run();
        assertThat(count(OfferLapsed.class)).isEqualTo(500);
    }

    /** Half of them drafts, half submitted; their ids come before those of applications that the service makes. */
    private void fill(int applications) {
        run("""
                insert into application (id, version, candidate_id, vacancy_id, status, form, started_at, submitted_at,
                    guaranteed_interview, eligibility, proposal, findings, taken)
                select overlay(gen_random_uuid()::text placing '00' from 1)::uuid, 0, gen_random_uuid(), '%s',
                    case n %% 2 when 0 then 'DRAFT' else 'SUBMITTED' end, '{}', timestamptz '%2$s',
                    case n %% 2 when 1 then timestamptz '%2$s' end, false,
                    case n %% 2 when 1 then 'ELIGIBLE' end, case n %% 2 when 1 then 'ELIGIBLE' end, '[]',
                    case n %% 2 when 1 then 'BEFORE_CLOSING' end
                from generate_series(1, %3$d) n
                """.formatted(vacancy, Samples.DURING.minusSeconds(3600), applications));
    }

    private Connection lockTheMiddle() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("""
                select 1 from application where id = (
                    select id from application where vacancy_id = ? order by id offset ? limit 1) for update
                """)) {
            lock.setObject(1, vacancy);
            lock.setInt(2, MIDDLE);
            lock.executeQuery();
        }
        return connection;
    }

    private static final String WAITING_PAGE = """
            from pg_stat_activity where wait_event_type = 'Lock' and query like '%for no key update of a%'
            """;

    private long pagesThatWait() {
        return askFor("select count(*) " + WAITING_PAGE);
    }

    private long killThePage() {
        return askFor("select count(*) filter (where pg_terminate_backend(pid)) " + WAITING_PAGE);
    }

    private long tasksLeft() {
        return askFor("select count(*) from paged_task where subject = '%s'".formatted(vacancy));
    }

    private long count(Class<? extends HiringEvent> type) {
        return askFor("select count(*) from diverted where type = '%s'".formatted(EventTypes.nameOf(type)));
    }

    private long keysOf(Class<? extends HiringEvent> type) {
        return askFor("select count(distinct key) from diverted where type = '%s'".formatted(EventTypes.nameOf(type)));
    }

    private long askFor(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(query, Long.class).getSingleResult());
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery(OwnersDatabase.become()).executeUpdate();
            session.createNativeMutationQuery(statement).executeUpdate();
        });
    }

    private VacancyTimetableChanged timetable(int version, Instant closesAt) {
        return new VacancyTimetableChanged(
                vacancy,
                version,
                version + 1,
                TimetableChangeReason.TECHNICAL_FAULT,
                closesAt,
                Samples.vacancy(vacancy).stages().stream().map(StageDates::of).toList(),
                null,
                Samples.DURING.plusSeconds(version));
    }
}
