package hiring.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.notification.MailServer;
import hiring.notification.call.CallList;
import hiring.notification.list.Position;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.ObligationState;
import hiring.notification.obligation.Obligations;
import hiring.notification.overview.ObligationOverview;
import hiring.notification.post.LettersToPost;
import hiring.notification.resolution.WaitingMessages;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** With 100,000 obligations each query reads a few rows by an index. The rows go with the test's transaction. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanComponentTest {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final VacancyId VACANCY = new VacancyId(UUID.fromString("00000000-0000-0000-0000-0000000000b7"));
    private static final CandidateId CANDIDATE =
            new CandidateId(UUID.fromString("00000000-0000-0000-0000-0000000000c7"));
    private static final UUID FIRST = new UUID(0, 0);
    private static final int FEW = 2_000;

    @Inject
    Session session;

    @Inject
    Messages messages;

    @Inject
    WaitingMessages waiting;

    @Inject
    Obligations obligations;

    @Inject
    ObligationOverview overview;

    @Inject
    CallList calls;

    @Inject
    LettersToPost letters;

    @Test
    @TestTransaction
    void reads_no_whole_table_in_any_query() {
        fill();
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put(
                "claim",
                () -> assertThat(messages.claim(10, FIRST, Duration.ofMinutes(1)))
                        .hasSize(10));
        queries.put(
                "bulk retry",
                () -> assertThat(messages.retryFailed(new Messages.FailedMessages(null, null, Set.of()), START, 10))
                        .hasSizeLessThanOrEqualTo(10));
        queries.put(
                "cut off",
                () -> assertThat(messages.giveUpOn(Duration.ofHours(1), START)).isZero());
        var forPeople = EnumSet.of(MessageState.FAILED, MessageState.UNCERTAIN);
        queries.put(
                "for a person",
                () -> assertThat(waiting.page(forPeople, null, 51)).hasSize(51));
        queries.put(
                "for a person, later page",
                () -> assertThat(waiting.page(forPeople, new Position(START.plusSeconds(100), FIRST), 51))
                        .hasSize(51));
        queries.put("ready", () -> assertThat(obligations.ready(200)).isEmpty());
        queries.put(
                "open of a candidate",
                () -> assertThat(obligations.openOf(CANDIDATE)).isEmpty());
        queries.put(
                "list",
                () -> assertThat(overview.page(VACANCY, null, null, null, 51)).hasSize(51));
        queries.put(
                "list, later page",
                () -> assertThat(overview.page(VACANCY, null, null, new Position(START.plusSeconds(5_000), FIRST), 51))
                        .hasSize(51));
        queries.put(
                "list of a kind",
                () -> assertThat(overview.page(VACANCY, NoticeKind.OFFER, null, null, 51))
                        .hasSize(51));
        queries.put(
                "list of those not done",
                () -> assertThat(overview.page(VACANCY, null, ObligationState.CANCELLED, null, 51))
                        .hasSize(51));
        queries.put("calls", () -> assertThat(calls.page(null, null, 50)).hasSize(51));
        queries.put(
                "calls of a vacancy, later page",
                () -> assertThat(calls.page(VACANCY, new Position(START.plusSeconds(5_000), FIRST), 50))
                        .hasSize(51));

        queries.put("letters", () -> assertThat(letters.page(null, null, 50)).hasSize(51));
        queries.put(
                "letters of a vacancy, later page",
                () -> assertThat(letters.page(VACANCY, new Position(START.plusSeconds(5_000), FIRST), 50))
                        .hasSize(51));
        queries.put(
                "of an application",
                () -> assertThat(obligations.ofApplications(List.of(new ApplicationId(CANDIDATE.value()))))
                        .isEmpty());
        queries.put(
                "open of a vacancy, later page",
                () -> assertThat(obligations.openOfVacancy(VACANCY, new UUID(0, 5), 100))
                        .isNotNull());

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

    // One vacancy among a hundred; of its thousand obligations some are offers and some are cancelled
    private void fill() {
        for (String statement : List.of(
                """
                        insert into known_vacancy
                        values ('%s', 1, 'PLAN', 'Officer', 'Council', 'Europe/London', null, '{"list": []}')
                        """.formatted(VACANCY),
                """
                        insert into contact values ('%s', 'Plan', 'plan@example.net', null, now(), false)
                        """.formatted(CANDIDATE),
                """
                        insert into obligation (id, version, cause, kind, vacancy_id, application_id, candidate_id,
                            particulars, sequence, open_channels, state, caused_at, raised_at)
                        select ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 0, 'plan/' || n,
                            case when n %% 1000 = 27 then 'OFFER' when n %% 100 = 7 then 'INTERVIEW_INVITATION'
                                else 'APPLICATION_RECEIVED' end,
                            case when n %% 10 = 7 then '%s'::uuid else gen_random_uuid() end,
                            gen_random_uuid(),
                            case when n %% 10 = 7 then '%s'::uuid else gen_random_uuid() end,
                            '{"stageCode": "interview", "opensAt": 1611567000, "closesAt": 1611590400, "place": "Rye"}',
                            0, 0,
                            case when n %% 1000 = 17 then 'CANCELLED' else 'DONE' end,
                            timestamptz '2030-01-01T00:00:00Z',
                            timestamptz '2030-01-01T00:00:00Z' + n * interval '1 second'
                        from generate_series(1, 100000) n
                        """.formatted(VACANCY, CANDIDATE),
                // Before the rows that refer to it, so that their foreign keys are checked by the index
                OwnersDatabase.become(),
                "analyze obligation",
                """
                        insert into message (id, obligation_id, vacancy_id, channel, state, attempts, tries, reason,
                            waiting_since, due_at)
                        select id, id, vacancy_id, 'EMAIL',
                            case n % 500 when 0 then 'DUE' when 1 then 'FAILED' when 2 then 'UNCERTAIN' else 'SENT' end,
                            1, 1, 'smtp-550', raised_at, timestamptz '2020-01-01T00:00:00Z'
                        from (select *, row_number() over (order by id) as n
                            from obligation where cause like 'plan/%') o
                        """,
                """
                        insert into call (id, version, obligation_id, vacancy_id, state, attempts, due_since)
                        select id, 0, id, vacancy_id, case when n % 100 = 7 then 'DUE' else 'DONE' end, 0, raised_at
                        from (select *, row_number() over (order by id) as n
                            from obligation where cause like 'plan/%') o
                        """,
                """
                        insert into posted_letter (id, version, obligation_id, vacancy_id, state, due_since, returns)
                        select id, 0, id, vacancy_id, case when n % 100 = 7 then 'DUE' else 'POSTED' end, raised_at, 0
                        from (select *, row_number() over (order by id) as n
                            from obligation where cause like 'plan/%') o
                        """,
                "analyze posted_letter",
                "analyze message",
                "analyze call",
                "analyze known_vacancy",
                "analyze contact")) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    /** What PostgreSQL has counted in this transaction. */
    private record Reads(long wholeTable, long rows) {}

    private Reads reads() {
        Object[] row = session.createNativeQuery("""
                        select sum(seq_scan), sum(coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                        where schemaname = current_schema()
                            and relname in ('obligation', 'message', 'call', 'posted_letter')
                        """, Object[].class).getSingleResult();
        return new Reads(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
