package hiring.vacancy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.task.TaskSource.After;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** With 20,000 vacancies each query reads a few rows by an index. The rows go with the test's transaction. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanComponentTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final UUID MIDDLE = new UUID(Long.MAX_VALUE / 2, 0);
    private static final int FEW = 1_000;
    private static final VacancySummary.Filter ALL = new VacancySummary.Filter(null, null, null, null);
    private static final UUID PERSON = UUID.fromString("00000000-0000-0000-0000-000000000abc");

    @Inject
    Vacancies vacancies;

    @Inject
    Session session;

    @Test
    @TestTransaction
    void no_query_reads_the_whole_table() {
        // One in fifty is open or not yet published, as after some years
        session.createNativeMutationQuery("""
                        insert into vacancy (id, version, reference, title, organisation, directorate, locations,
                        status,
                        document, closes_at,
                            time_zone, authors, created_at, revision, announced, next_due_at, review_requested_at)
                        select gen_random_uuid(), 0, 'PLAN-' || n,
                            case when n % 100 = 7 then 'Quartermaster' else 'Title' end, 'Organisation',
                            'Directorate ' || n % 100, '{}',
                            case when n % 250 = 0 then 'DRAFT' when n % 250 = 1 then 'IN_REVIEW' else 'PUBLISHED' end,
                            '{}',
                            timestamptz '2030-01-01T00:00:00Z'
                                + case when n % 50 = 0 then 1 else -1 end * n * interval '50 seconds',
                            'Europe/London',
                            case when n % 200 = 3 then array[uuid '00000000-0000-0000-0000-000000000abc']
                                else array[gen_random_uuid()] end,
                            timestamptz '2020-01-01T00:00:00Z', 1, '{}',
                            case when n % 50 = 0 then timestamptz '2030-01-01T00:00:00Z' + (n - 1000) * interval
                            '1 second' end,
                            case when n % 250 = 1 then timestamptz '2029-12-01T00:00:00Z' + n * interval '1 second' end
                        from generate_series(1, 20000) n
                        """).executeUpdate();
        session.createNativeMutationQuery(OwnersDatabase.become()).executeUpdate();
        session.createNativeMutationQuery("analyze vacancy").executeUpdate();

        VacancySummary.Position early = new VacancySummary.Position(NOW.minusSeconds(500_000), MIDDLE);
        VacancySummary.Position late = new VacancySummary.Position(NOW.plusSeconds(500_000), MIDDLE);
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put("all", () -> assertThat(vacancies.list(ALL, NOW, null, 51)).hasSize(51));
        queries.put(
                "all, later page",
                () -> assertThat(vacancies.list(ALL, NOW, early, 51)).hasSize(51));
        queries.put(
                "drafts",
                () -> assertThat(vacancies.list(of(Shown.DRAFT), NOW, null, 51)).hasSize(51));
        queries.put(
                "published",
                () -> assertThat(vacancies.list(of(Shown.PUBLISHED), NOW, late, 51))
                        .hasSize(51));
        queries.put(
                "closed",
                () -> assertThat(vacancies.list(of(Shown.CLOSED), NOW, early, 51))
                        .hasSize(51));
        queries.put(
                "words",
                () -> assertThat(vacancies.list(
                                new VacancySummary.Filter(null, "quartermas PLAN-7", null, null), NOW, null, 51))
                        .isNotEmpty());
        queries.put(
                "words and status, later page",
                () -> assertThat(vacancies.list(
                                new VacancySummary.Filter(Shown.CLOSED, "quarter", null, null), NOW, early, 51))
                        .hasSize(51));
        queries.put(
                "mine",
                () -> assertThat(vacancies.list(new VacancySummary.Filter(null, null, PERSON, null), NOW, null, 51))
                        .hasSize(51));
        queries.put(
                "directorate, later page",
                () -> assertThat(vacancies.list(
                                new VacancySummary.Filter(null, null, null, "Directorate 40"), NOW, early, 51))
                        .hasSize(51));
        queries.put(
                "due",
                () -> assertThat(vacancies.due(NOW, 1_000)).hasSizeLessThan(100).isNotEmpty());
        queries.put(
                "overdue closings",
                () -> assertThat(vacancies.overdueClosings(NOW)).isLessThan(100));
        UUID person = UUID.randomUUID();
        queries.put(
                "to approve, later page",
                () -> assertThat(vacancies
                                .toApprove(person, new After(Instant.parse("2029-12-01T01:00:00Z"), MIDDLE))
                                .page(0, 51)
                                .list())
                        .hasSize(51));
        queries.put(
                "number to approve",
                () -> assertThat(vacancies.toApprove(person, null).count()).isBetween(80L, 200L));
        queries.put("reference", () -> assertThat(vacancies.isTaken("PLAN-777")).isTrue());

        queries.forEach((name, query) -> {
            Reads before = reads();
            query.run();
            Reads after = reads();
            assertThat(after.wholeTable() - before.wholeTable())
                    .as("scans of the whole table for %s", name)
                    .isZero();
            assertThat(after.rows() - before.rows())
                    .as("rows read for %s", name)
                    .isLessThan(FEW);
        });
    }

    @Test
    @TestTransaction
    void reviews_without_the_moment_of_their_request_are_on_the_last_pages() {
        for (int n = 0; n < 5; n++) {
            session.createNativeMutationQuery("""
                            insert into vacancy (id, version, reference, title, organisation, locations, status,
                                document, closes_at, time_zone, authors, created_at, revision, announced,
                                review_requested_at)
                            values (gen_random_uuid(), 0, 'REVIEW-' || :n, 'Title', 'Organisation', '{}', 'IN_REVIEW',
                                '{}', timestamptz '2030-01-01T00:00:00Z', 'Europe/London', '{}',
                                timestamptz '2020-01-01T00:00:00Z', 1, '{}',
                                case when :n < 2 then timestamptz '2029-12-01T00:00:00Z' end)
                            """).setParameter("n", n).executeUpdate();
        }
        UUID person = UUID.randomUUID();
        List<UUID> seen = new ArrayList<>();
        After last = null;
        List<Vacancy> page = vacancies.toApprove(person, last).page(0, 2).list();
        while (!page.isEmpty()) {
            page.forEach(vacancy -> seen.add(vacancy.reviewTask().id()));
            last = page.getLast().reviewTask().position();
            page = vacancies.toApprove(person, last).page(0, 2).list();
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(
                        session.createNativeQuery("select id from vacancy where reference like 'REVIEW-%'", UUID.class)
                                .getResultList());
    }

    private static VacancySummary.Filter of(Shown shown) {
        return new VacancySummary.Filter(shown, null, null, null);
    }

    /** What PostgreSQL has counted in this transaction. */
    private record Reads(long wholeTable, long rows) {}

    private Reads reads() {
        Object[] row = session.createNativeQuery("""
                        select seq_scan, coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
                        where schemaname = current_schema() and relname = 'vacancy'
                        """, Object[].class).getSingleResult();
        return new Reads(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
