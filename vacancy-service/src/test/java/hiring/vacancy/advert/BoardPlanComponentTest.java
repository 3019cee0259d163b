package hiring.vacancy.advert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import hiring.vacancy.advert.BoardSearch.Statement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * With 10,000 vacancies open, how the database goes about the statements that the board sends. The rows go with the
 * test's transaction.
 */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardPlanComponentTest {

    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");
    private static final UUID MIDDLE = UUID.fromString("80000000-0000-0000-0000-000000000000");
    private static final int PAGE = 21;
    /** The most frequent value that is asked for is one vacancy's in ten. */
    private static final int FEW = 1_500;

    @Inject
    Session session;

    @Inject
    MovableClock clock;

    @Test
    void every_page_and_every_search_for_words_is_read_by_an_index_which_unpacks_no_texts() {
        clock.moveTo(NOW);
        UUID template = UUID.fromString(Api.published(Packs.anew(Packs.graduate())));
        // Of a length that a busy machine does not exceed
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(600));
        try {
            fill(template);
            readsByAnIndex();
            unpacksNoTextsForASearchThatFindsEverything();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void readsByAnIndex() {
        SoftAssertions each = new SoftAssertions();
        questions().forEach((name, question) -> {
            JsonNode plan = planOf(question);
            List<JsonNode> reads = nodes(plan)
                    .filter(node -> node.path("Relation Name").asText().equals("vacancy"))
                    .toList();
            each.assertThat(reads).as("reads of the table for %s", name).isNotEmpty();
            each.assertThat(reads)
                    .as("ways of reading the table for %s", name)
                    .extracting(node -> node.path("Node Type").asText())
                    .isSubsetOf("Index Scan", "Index Only Scan", "Bitmap Heap Scan");
            each.assertThat(reads.stream()
                            .mapToLong(BoardPlanComponentTest::rows)
                            .sum())
                    .as("rows read for %s", name)
                    .isLessThan(FEW);
        });
        each.assertAll();
    }

    @Test
    void detects_a_plan_that_reads_the_whole_table() {
        JsonNode plan = planOf(new Statement("select * from vacancy where title = :title", Map.of("title", "none")));

        assertThat(nodes(plan).map(node -> node.path("Node Type").asText())).contains("Seq Scan");
    }

    private static Map<String, Statement> questions() {
        Map<String, Statement> questions = new LinkedHashMap<>();
        for (BoardSort sort : List.of(BoardSort.CLOSING, BoardSort.NEWEST)) {
            bothPages(questions, "all", null, Map.of(), sort);
            for (Facet facet : Facet.values()) {
                bothPages(questions, facet.name(), null, Map.of(facet, List.of(value(facet))), sort);
            }
            bothPages(
                    questions,
                    "several facets",
                    null,
                    Map.of(
                            Facet.DIRECTORATE,
                            List.of("Directorate 3"),
                            Facet.CONTRACT,
                            List.of("PERMANENT"),
                            Facet.LOCATION,
                            List.of("Place 7")),
                    sort);
        }
        for (BoardSort sort : BoardSort.values()) {
            bothPages(questions, "a rare word", "rare00017", Map.of(), sort);
            bothPages(questions, "a word of one in fifty", "fiftieth03", Map.of(), sort);
            bothPages(questions, "a word of one in ten", "tenth3", Map.of(), sort);
            bothPages(
                    questions,
                    "words and a facet",
                    "graduate -tenth4 tenth3",
                    Map.of(Facet.DIVISION, List.of("Division 7")),
                    sort);
        }
        questions.put("counts of a rare word", BoardSearch.counting(BoardQuery.of("rare00017", Map.of(), null), NOW));
        questions.put(
                "counts of a word and a facet",
                BoardSearch.counting(
                        BoardQuery.of("fiftieth03", Map.of(Facet.DIVISION, List.of("Division 7")), null), NOW));
        questions.put("programmes", ProgrammeSearch.statement(NOW, "", 11));
        questions.put("programmes, next page", ProgrammeSearch.statement(NOW, "Programme 0", 11));
        questions.put("the next closing", new Statement(BoardSearch.NEXT_CLOSING, Map.of("after", NOW)));
        questions.put(
                "the last closing", new Statement(BoardSearch.LAST_CLOSING, Map.of("now", NOW.plusSeconds(500_000))));
        return questions;
    }

    private static void bothPages(
            Map<String, Statement> questions,
            String name,
            @Nullable String words,
            Map<Facet, List<String>> narrowed,
            BoardSort sort) {
        BoardQuery query = BoardQuery.of(words, narrowed, sort);
        BoardPlace middle = new BoardPlace(
                sort, sort == BoardSort.NEWEST ? NOW.minusSeconds(5_000) : NOW.plusSeconds(500_000), 0.6f, MIDDLE);
        questions.put("%s by %s".formatted(name, sort), BoardSearch.page(query, NOW, null, PAGE));
        questions.put("%s by %s, next page".formatted(name, sort), BoardSearch.page(query, NOW, middle, PAGE));
    }

    private static String value(Facet facet) {
        return switch (facet) {
            case DIRECTORATE -> "Directorate 3";
            case DIVISION -> "Division 7";
            case LOCATION -> "Place 11";
            case GRADE -> "KR5";
            case CONTRACT -> "FIXED_TERM";
            case PROGRAMME -> "Programme 2";
        };
    }

    private void unpacksNoTextsForASearchThatFindsEverything() {
        for (Statement question : Stream.of("graduate", "graduate -y123", "grad or nothing456")
                .flatMap(words -> Stream.of(
                        BoardSearch.page(BoardQuery.of(words, Map.of(), BoardSort.RELEVANCE), NOW, null, PAGE),
                        BoardSearch.page(BoardQuery.of(words, Map.of(), BoardSort.CLOSING), NOW, null, PAGE),
                        BoardSearch.counting(BoardQuery.of(words, Map.of(), null), NOW)))
                .toList()) {
            List<JsonNode> plan = nodes(planOf(question)).toList();
            assertThat(plan).anyMatch(node -> node.path("Index Name").asText().equals("vacancy_board_words"));
            // What the index has found is not looked at again
            assertThat(plan)
                    .filteredOn(node -> node.path("Node Type").asText().equals("Bitmap Heap Scan"))
                    .isNotEmpty()
                    .allSatisfy(node -> {
                        assertThat(node.path("Lossy Heap Blocks").asInt()).isZero();
                        assertThat(node.path("Filter").asText()).doesNotContain("words");
                    });
            assertThat(plan).noneMatch(node -> node.path("Node Type").asText().equals("Seq Scan"));
        }
    }

    private JsonNode planOf(Statement statement) {
        if (statement.sql().contains("words @@")) {
            session.createNativeMutationQuery(BoardSearch.BY_THE_INDEX).executeUpdate();
        }
        NativeQuery<String> explained = session.createNativeQuery(
                "explain (analyze, timing off, format json) " + statement.sql(), String.class);
        statement.values().forEach(explained::setParameter);
        return Packs.json(explained.getSingleResult());
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        Stream<JsonNode> below = node.valueStream().flatMap(BoardPlanComponentTest::nodes);
        return node.has("Node Type") ? Stream.concat(Stream.of(node), below) : below;
    }

    private static long rows(JsonNode read) {
        double once = read.path("Actual Rows").asDouble()
                + read.path("Rows Removed by Filter").asDouble()
                + read.path("Rows Removed by Index Recheck").asDouble();
        return Math.round(once * read.path("Actual Loops").asDouble());
    }

    private void fill(UUID template) {
        session.createNativeMutationQuery("""
                        insert into vacancy (id, version, reference, title, organisation, directorate, grade,
                        locations, status,
                            document, closes_at, time_zone, authors, created_at, approved_by, published_at,
                            revision, announced,
                            openings, division, contract, programme, stream)
                        select gen_random_uuid(), 0, 'PLAN-' || n,
                            title || ' tenth' || n % 10 || ' fiftieth' || lpad((n % 50)::text, 2, '0')
                                || ' rare' || lpad(n::text, 5, '0'),
                            organisation, 'Directorate ' || n % 10, 'KR' || n % 15, array['Place ' || n % 37,
                            'Place ' || n % 41],
                            status, jsonb_build_object('post', jsonb_build_object('job', document #>
                            '{post,job,purpose}')),
                            timestamptz '2020-11-20T09:00:00Z' + n * interval '400 seconds', time_zone, authors,
                            created_at, approved_by, timestamptz '2020-11-20T09:00:00Z' - n * interval '1 second',
                            1, announced,
                            1, 'Division ' || n % 59, case when n % 8 = 0 then 'FIXED_TERM' else 'PERMANENT' end,
                            case when n % 20 = 0 then 'Programme ' || n % 3 end,
                            case when n % 20 = 0 then 'Stream ' || n % 7 end
                        from vacancy, generate_series(1, 10000) n where id = :template
                        """)
                .setParameter("template", template)
                .executeUpdate();
        session.createNativeMutationQuery(OwnersDatabase.become()).executeUpdate();
        session.createNativeMutationQuery("analyze vacancy").executeUpdate();
    }
}
