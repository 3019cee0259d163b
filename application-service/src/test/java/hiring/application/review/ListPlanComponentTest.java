package hiring.application.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.application.ComponentTest;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.EligibilityStatus;
import hiring.application.eligibility.Proposal;
import hiring.application.review.ListApplications.ListOutcome;
import hiring.events.id.VacancyId;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand applications to one vacancy: every filter in every order, first page and next. The rows go with the
 * transaction.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListPlanComponentTest extends ComponentTest {

    private static final UUID VACANCY = UUID.fromString("00000000-0000-0000-0012-000000000000");
    private static final UUID HANDLER = UUID.fromString("00000000-0000-0000-0014-000000000000");
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final int PAGE = 51;
    // Of ten thousand. A page of a kind that one in a hundred is costs at most its hundred, any other less than twenty
    // times itself
    private static final int FEW = 1_100;

    @Inject
    Session session;

    @Inject
    ListApplications listApplications;

    @Inject
    ObjectMapper mapper;

    @Test
    @TestTransaction
    void no_page_is_made_by_reading_or_sorting_all() {
        fill();
        SoftAssertions softly = new SoftAssertions();
        filters()
                .forEach((name, filter) -> Stream.of(Sort.values()).forEach(sort -> {
                    var listed = (ListOutcome.Listed)
                            listApplications.list(new VacancyId(VACANCY), filter, sort, null, PAGE, true, false);
                    softly.assertThat(listed.lines()).as("%s by %s", name, sort).isNotEmpty();
                    ListPosition middle =
                            ListPosition.after(listed.lines().get(listed.lines().size() / 2), sort);
                    for (Optional<ListPosition> after : List.of(Optional.<ListPosition>empty(), Optional.of(middle))) {
                        Read read = read(ListQuery.of(
                                new VacancyId(VACANCY), inOneStatus(filter, sort), sort, after.orElse(null), PAGE));
                        String page =
                                "%s by %s, %s: %s".formatted(name, sort, after.isEmpty() ? "first" : "next", read);
                        softly.assertThat(read.wholeTables()).as(page).isZero();
                        softly.assertThat(read.rows()).as(page).isLessThan(FEW);
                    }
                }));
        softly.assertAll();
    }

    private static Filter inOneStatus(Filter filter, Sort sort) {
        return sort == Sort.STATUS && filter.status() == null ? filter.of(ApplicationStatus.SUBMITTED) : filter;
    }

    private static Map<String, Filter> filters() {
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("all", Filter.NONE);
        filters.put("submitted", with(ApplicationStatus.SUBMITTED, null, null));
        filters.put("withdrawn", with(ApplicationStatus.WITHDRAWN, null, null));
        filters.put("eligible", with(null, EligibilityStatus.ELIGIBLE, null));
        filters.put("undecided", with(null, EligibilityStatus.UNDECIDED, null));
        filters.put("ineligible", with(null, EligibilityStatus.INELIGIBLE, null));
        filters.put("open proposals", with(null, EligibilityStatus.UNDECIDED, Proposal.INELIGIBLE));
        filters.put("guaranteed interview", flags(true, null, null, null, null));
        filters.put("to decide", flags(null, true, null, null, null));
        filters.put("contested", flags(null, null, true, null, null));
        filters.put("assisted", flags(null, null, null, true, null));
        filters.put("unassigned", flags(null, null, null, null, true));
        filters.put("not contested", flags(null, null, false, null, null));
        filters.put("of a handler", of(HANDLER, null, null, null, null));
        filters.put("of an hour", of(null, START.plusSeconds(3600), START.plusSeconds(7200), null, null));
        filters.put("from half-way", of(null, START.plusSeconds(50_000), null, null, null));
        filters.put("of a name", of(null, null, null, "name 77", null));
        filters.put("of a full name", of(null, null, null, "Name 7700, Given", null));
        filters.put("of a given name", of(null, null, null, "given 77", null));
        filters.put("of many given names", of(null, null, null, "GIVEN", null));
        filters.put("of both, given names first", of(null, null, null, "given 12 name", null));
        filters.put("of a reference", of(null, null, null, null, "0000007b"));
        filters.put(
                "to decide by a handler",
                new Filter(null, null, null, null, true, null, null, HANDLER, null, null, null, null, null));
        return filters;
    }

    private static Filter with(
            @Nullable ApplicationStatus status, @Nullable EligibilityStatus eligibility, @Nullable Proposal proposal) {
        return new Filter(status, eligibility, proposal, null, null, null, null, null, null, null, null, null, null);
    }

    private static Filter flags(
            @Nullable Boolean guaranteed,
            @Nullable Boolean needsDecision,
            @Nullable Boolean contested,
            @Nullable Boolean assisted,
            @Nullable Boolean unassigned) {
        return new Filter(
                null,
                null,
                null,
                guaranteed,
                needsDecision,
                contested,
                assisted,
                null,
                unassigned,
                null,
                null,
                null,
                null);
    }

    private static Filter of(
            @Nullable UUID handler,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable String name,
            @Nullable String reference) {
        return new Filter(null, null, null, null, null, null, null, handler, null, from, before, name, reference);
    }

    // Besides the vacancy with ten thousand, ten with a thousand each, so that one vacancy is not the whole table
    private void fill() {
        // Other tests' rows would count in the statistics; it is all rolled back
        for (String statement : List.of(
                OwnersDatabase.become(),
                "truncate application cascade",
                """
                insert into vacancy (id, version, revision, reference, title, organisation, time_zone, opens_at,
                    closes_at, openings, terms)
                select ('00000000-0000-0000-0012-' || lpad(n::text, 12, '0'))::uuid, 0, 1, 'LIST-' || n, 'Officer',
                    'Council', 'Europe/London', timestamptz '2000-01-01', timestamptz '2031-02-01', 1,
                    '{"gapToleranceDays": 31, "statementName": "Reason", "statementWordLimit": 500, "declarations": [],
                    "guaranteedInterview": true, "eligibility": [], "criteria": [], "stages": [],
                    "attachmentsAccepted": false}'
                from generate_series(0, 10) n
                """,
                """
                insert into application (id, version, candidate_id, vacancy_id, status, form, started_at,
                    submitted_at, guaranteed_interview, eligibility, proposal, findings, withdrawn_at, taken,
                    contested_at, channel, entered_by, handler, family_name, given_names, name_key, contact_name)
                select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, 0,
                    ('00000000-0000-0000-0013-' || lpad(n::text, 12, '0'))::uuid,
                    ('00000000-0000-0000-0012-'
                        || lpad(case when n < 10000 then '0' else (n % 10 + 1)::text end, 12, '0'))::uuid,
                    case when n % 100 = 2 then 'WITHDRAWN' else 'SUBMITTED' end,
                    jsonb_build_object('supportingStatement', repeat(md5(n::text), 60)), timestamptz '2030-01-01',
                    timestamptz '2030-01-01' + n * interval '10 seconds',
                    n % 100 = 5,
                    case when n % 100 = 3 then 'UNDECIDED' when n % 100 = 4 then 'INELIGIBLE' else 'ELIGIBLE' end,
                    case when n % 100 in (3, 4) then 'INELIGIBLE' else 'ELIGIBLE' end,
                    '[]', case when n % 100 = 2 then timestamptz '2030-02-01' end, 'BEFORE_CLOSING',
                    case when n % 100 = 4 then timestamptz '2030-02-01' end,
                    case when n % 100 = 6 then 'PAPER' else 'ONLINE' end,
                    case when n % 100 = 6 then uuid '00000000-0000-0000-0015-000000000000' end,
                    case when n % 100 in (3, 7) then uuid '00000000-0000-0000-0014-000000000000'
                        when n % 100 <> 8 then uuid '00000000-0000-0000-0014-000000000001' end,
                    'Name ' || n * 7919 % 10000, 'Given ' || n * 7907 % 10000,
                    'name' || n * 7919 % 10000 || ' given' || n * 7907 % 10000, 'Name ' || n
                from generate_series(0, 19999) n
                """,
                """
                        insert into candidate (id, name, email, changed_at)
                        select ('00000000-0000-0000-0013-' || lpad(n::text, 12, '0'))::uuid, 'Name ' || n,
                            'a@example.org', timestamptz '2030-01-01'
                        from generate_series(0, 19999) n
                        """,
                "analyze candidate",
                "analyze vacancy",
                "analyze application")) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    /**
     * What PostgreSQL has done for a query: tables read from end to end, and rows that came out of tables and indexes.
     */
    private record Read(int wholeTables, double rows, String how) {}

    private Read read(ListQuery page) {
        NativeQuery<String> explain =
                session.createNativeQuery("explain (analyze, timing off, format json) " + page.sql(), String.class);
        page.values().forEach(explain::setParameter);
        try {
            JsonNode plan = mapper.readTree(explain.getSingleResult()).path(0).path("Plan");
            return new Read(wholeTables(plan), rows(plan), how(plan));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static int wholeTables(JsonNode plan) {
        int children = Stream.of(plan.path("Plans"))
                .flatMap(ListPlanComponentTest::elements)
                .mapToInt(ListPlanComponentTest::wholeTables)
                .sum();
        return children + (plan.path("Node Type").asText().equals("Seq Scan") ? 1 : 0);
    }

    private static double rows(JsonNode plan) {
        double children = Stream.of(plan.path("Plans"))
                .flatMap(ListPlanComponentTest::elements)
                .mapToDouble(ListPlanComponentTest::rows)
                .sum();
        boolean reads = plan.path("Node Type").asText().endsWith("Scan")
                && !plan.path("Alias").asText().equals("c");
        double own = (plan.path("Actual Rows").asDouble()
                        + plan.path("Rows Removed by Filter").asDouble()
                        + plan.path("Rows Removed by Index Recheck").asDouble())
                * plan.path("Actual Loops").asDouble(1);
        return children + (reads ? own : 0);
    }

    private static String how(JsonNode plan) {
        String children = String.join(
                ", ",
                Stream.of(plan.path("Plans"))
                        .flatMap(ListPlanComponentTest::elements)
                        .map(ListPlanComponentTest::how)
                        .toList());
        return "%s %s(%s)"
                .formatted(
                        plan.path("Node Type").asText(), plan.path("Index Name").asText(), children);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }
}
