package hiring.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.ComponentTest;
import hiring.application.application.Applications;
import hiring.application.application.Timeliness;
import hiring.application.feedback.FeedbackRequests;
import hiring.application.feedback.SeeToFeedback;
import hiring.application.offer.Offers;
import hiring.application.progress.SelectionFacts;
import hiring.application.vacancy.Vacancies;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** With 100,000 applications each query reads a few rows by an index. The rows go with the test's transaction. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanComponentTest extends ComponentTest {

    private static final UUID VACANCY = UUID.fromString("00000000-0000-0000-0002-000000000007");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0003-000000000007");
    private static final UUID APPLICATION = UUID.fromString("00000000-0000-0000-0001-000000000007");
    private static final Instant AFTER_CLOSING = Instant.parse("2000-03-01T00:00:00Z");
    private static final UUID MIDDLE = UUID.fromString("00000000-0000-0000-0001-000000050000");
    private static final UUID OWNER = UUID.fromString("00000000-0000-0000-0004-000000000007");
    private static final int PAGE = 51;
    private static final int FEW = 2_500;

    @Inject
    Session session;

    @Inject
    Applications applications;

    @Inject
    Vacancies vacancies;

    @Inject
    Offers offers;

    @Inject
    FeedbackRequests feedbackRequests;

    @Inject
    SeeToFeedback seeToFeedback;

    @Inject
    SelectionFacts facts;

    @Test
    @TestTransaction
    void no_query_reads_a_whole_table() {
        fill();
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put(
                "count",
                () -> assertThat(applications.countSubmitted(new VacancyId(VACANCY)))
                        .isEqualTo(990));
        queries.put(
                "tally",
                () -> assertThat(applications.tally(new VacancyId(VACANCY))).hasSize(4));
        queries.put(
                "a candidate's own",
                () -> assertThat(applications.ofCandidate(new CandidateId(CANDIDATE), null, 51))
                        .hasSize(1));
        queries.put(
                "one of a candidate",
                () -> assertThat(applications.ownedBy(new CandidateId(CANDIDATE), new ApplicationId(APPLICATION)))
                        .isPresent());
        queries.put(
                "offer of an application",
                () -> assertThat(offers.ofApplication(new ApplicationId(APPLICATION)))
                        .isEmpty());
        queries.put(
                "offers of a vacancy",
                () -> assertThat(offers.countByStatus(new VacancyId(VACANCY))).isEmpty());
        queries.put(
                "feedback of a vacancy",
                () -> assertThat(feedbackRequests.count(new VacancyId(VACANCY))).isEqualTo(990));
        queries.put(
                "feedback owed",
                () -> assertThat(seeToFeedback.owed(false, null, null, PAGE)).hasSize(PAGE));
        queries.put(
                "feedback owed by one person",
                () -> assertThat(seeToFeedback.owed(false, OWNER, null, PAGE)).hasSize(PAGE));
        queries.put(
                "feedback owed by one person, later page",
                () -> assertThat(seeToFeedback.owed(
                                false,
                                OWNER,
                                new FeedbackRequests.OwedPosition(LocalDate.of(2030, 2, 20), APPLICATION),
                                PAGE))
                        .isNotEmpty());
        queries.put(
                "feedback overdue by one person",
                () -> assertThat(seeToFeedback.owed(true, OWNER, null, PAGE)).isEmpty());
        queries.put(
                "facts",
                () -> assertThat(facts.of(new ApplicationId(APPLICATION)).stages())
                        .hasSize(1));
        queries.put(
                "assigned",
                () -> assertThat(facts.assigned(new StaffId(CANDIDATE), new SheetId(APPLICATION)))
                        .isPresent());
        queries.put(
                "application of a sheet",
                () -> assertThat(facts.applicationOf(new SheetId(APPLICATION))).isPresent());
        queries.put(
                "to seal",
                () -> assertThat(vacancies.toSeal(AFTER_CLOSING, Set.of(), 100)).hasSize(1));

        queries.put(
                "awaited",
                () -> assertThat(applications.isAwaited(new VacancyId(VACANCY), AFTER_CLOSING))
                        .isFalse());
        queries.put(
                "vacancies that wait for a candidate",
                () -> assertThat(applications.vacanciesAwaiting(AFTER_CLOSING)).doesNotContain(VACANCY));
        queries.put(
                "taken within the grace",
                () -> assertThat(applications.countTaken(new VacancyId(VACANCY), Timeliness.WITHIN_GRACE))
                        .isEqualTo(10));
        queries.put(
                "a page of those whom a change matters to",
                () -> assertThat(applications.holdingStandingIn(new VacancyId(VACANCY), null, Page.FIRST, 100))
                        .hasSize(100));
        queries.put(
                "those of a page whose selection has ended",
                () -> assertThat(facts.refusedAmong(List.of(APPLICATION))).isEmpty());
        queries.put(
                "a later page",
                () -> assertThat(applications.holdingStandingIn(new VacancyId(VACANCY), null, MIDDLE, 1_000))
                        .hasSize(495));

        queries.forEach((name, query) -> {
            Reads before = reads();
            query.run();
            Reads after = reads();
            assertThat(after.wholeTable() - before.wholeTable())
                    .as("scans of a whole table for %s", name)
                    .isZero();
            assertThat(after.rows() - before.rows())
                    .as("rows read for %s", name)
                    .isLessThan(FEW);
        });
    }

    // A hundred vacancies with a thousand applications each, of which ten are drafts, ten withdrawn and ten undecided
    private void fill() {
        for (String statement : List.of(
                """
                        insert into vacancy (id, version, revision, reference, title, organisation, time_zone, opens_at,
                            closes_at, openings, terms, sealed_at, sealed_count)
                        select ('00000000-0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, 0, 1, 'PLAN-' || n,
                            'Officer', 'Council', 'Europe/London', timestamptz '2000-01-01', timestamptz '2000-02-01',
                            1, '{}',
                            case when n > 0 then timestamptz '2000-02-01' end, case when n > 0 then 1 end
                        from generate_series(0, 5000) n
                        """,
                """
                        insert into closing_announcement
                        select id, closes_at from vacancy where reference like 'PLAN-%'
                        """,
                """
                        insert into application (id, version, candidate_id, vacancy_id, status, form, started_at,
                            submitted_at, guaranteed_interview, eligibility, proposal, findings, withdrawn_at, taken)
                        select ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 0,
                            ('00000000-0000-0000-0003-' || lpad(n::text, 12, '0'))::uuid,
                            ('00000000-0000-0000-0002-' || lpad((n % 100)::text, 12, '0'))::uuid,
                            case n / 100 % 100 when 1 then 'DRAFT' when 2 then 'WITHDRAWN' else 'SUBMITTED' end,
                            '{}', timestamptz '2030-01-01',
                            case when n / 100 % 100 <> 1
                                then timestamptz '2030-01-01T00:00:00Z' + n * interval '1 second' end,
                            false,
                            case n / 100 % 100 when 1 then null when 3 then 'UNDECIDED' else 'ELIGIBLE' end,
                            case n / 100 % 100 when 1 then null when 3 then 'INELIGIBLE' else 'ELIGIBLE' end,
                            '[]', case when n / 100 % 100 = 2 then timestamptz '2030-02-01' end,
                            case when n / 100 % 100 = 4 then 'WITHIN_GRACE'
                                when n / 100 % 100 <> 1 then 'BEFORE_CLOSING' end
                        from generate_series(0, 99999) n
                        """,
                """
                        insert into stage_facts (application_id, stage_code)
                        select id, 'shortlisting' from application where started_at = timestamptz '2030-01-01'
                        """,
                """
                        insert into assessor_assignment (application_id, assessor_id, stage_code, sheet_id, assigned_at)
                        select id, candidate_id, 'shortlisting', id, started_at from application
                        where started_at = timestamptz '2030-01-01'
                        """,
                """
                        insert into feedback_request
                            (application_id, vacancy_id, requested_at, due_on, overdue_from, owner)
                        select id, vacancy_id, submitted_at, date '2030-02-01' + n::int / 1000 % 50,
                            timestamptz '2030-02-02' + n::int / 1000 % 50 * interval '1 day',
                            ('00000000-0000-0000-0004-' || lpad((n % 100)::text, 12, '0'))::uuid
                        from (select *, row_number() over (order by id) n from application) a
                        where started_at = timestamptz '2030-01-01' and submitted_at is not null
                        """,
                OwnersDatabase.become(),
                "analyze feedback_request",
                "analyze vacancy",
                "analyze closing_announcement",
                "analyze application",
                "analyze stage_facts",
                "analyze assessor_assignment")) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    /** What PostgreSQL has counted in this transaction. */
    private record Reads(long wholeTable, long rows) {}

    private Reads reads() {
        Object[] row = session.createNativeQuery("""
                        select sum(seq_scan), sum(coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                        where schemaname = current_schema()
                            and relname in
                                ('application', 'feedback_request', 'vacancy', 'stage_facts', 'assessor_assignment')
                        """, Object[].class).getSingleResult();
        return new Reads(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
