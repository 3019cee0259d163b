package hiring.vacancy.advert;

import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the board from the view of published vacancies. Each question has an index of its own (V11, V16, V17). */
@ApplicationScoped
class BoardSearch {

    private static final int MOST_VALUES = 200;

    private static final String COLUMNS = """
            id, reference, title, organisation, directorate, division, locations, grade, contract, programme, stream,
            openings, openings_left, closes_at, time_zone, published_at""";

    private static final String OPEN = "closes_at > :now";

    // The planner takes the words of a vacancy for a short column and would read the whole table, which unpacks them
    static final String BY_THE_INDEX = "set local enable_seqscan = off";

    static final String NEXT_CLOSING = """
            select closes_at from published_vacancy where closes_at > :after order by closes_at, id limit 1""";
    static final String LAST_CLOSING = """
            select closes_at from published_vacancy where closes_at <= :now order by closes_at desc, id desc limit 1""";

    private final Session session;

    BoardSearch(Session session) {
        this.session = session;
    }

    /** The revision of what the board shows, which every change raises. */
    @Transactional
    public long revision() {
        return ScalarQuery.of(session, "select revision from board_revision", Long.class)
                .getSingleResult();
    }

    /**
     * When the clock alone changes the board next: an advert closes, or begins to close soon. Empty where nothing is
     * open.
     */
    @Transactional
    public Optional<Instant> nextChange(Instant now, Duration soon) {
        return Stream.of(nextClosing(now), nextClosing(now.plus(soon)).map(at -> at.minus(soon)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> nextClosing(Instant after) {
        return ScalarQuery.of(session, NEXT_CLOSING, Instant.class)
                .setParameter("after", after)
                .uniqueResultOptional();
    }

    /** The last closing that has come; empty where there was none. */
    @Transactional
    public Optional<Instant> lastClosing(Instant now) {
        return ScalarQuery.of(session, LAST_CLOSING, Instant.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** Open adverts in the order that was asked for, at most {@code rows}. */
    @Transactional
    public List<BoardEntry> find(BoardQuery query, Instant now, @Nullable BoardPlace after, int rows) {
        Statement page = page(query, now, after, rows);
        searchByIndex(query);
        NativeQuery<Object[]> statement = withColumns(session.createNativeQuery(page.sql(), Object[].class));
        page.values().forEach(statement::setParameter);
        return statement.getResultList().stream().map(BoardSearch::entry).toList();
    }

    private void searchByIndex(BoardQuery query) {
        if (query.words() != null) {
            session.createNativeMutationQuery(BY_THE_INDEX).executeUpdate();
        }
    }

    /** A statement with its parameters, so that a test can read its plan. */
    record Statement(String sql, Map<String, Object> values) {}

    static Statement page(BoardQuery query, Instant now, @Nullable BoardPlace after, int rows) {
        Map<String, Object> values = new HashMap<>(Map.of("now", now, "rows", rows));
        SearchWords words = query.words() == null ? null : SearchWords.of(query.words(), values);
        List<String> conditions = conditions(query, words, values);
        String sql = query.sort() == BoardSort.RELEVANCE && words != null
                ? byRelevance(words, conditions, after, values)
                : with(words) + inOrder(query.sort(), conditions, after, values) + " limit :rows";
        return new Statement(sql, values);
    }

    private static String with(@Nullable SearchWords words) {
        return words == null ? "" : "with " + words.asked() + " ";
    }

    private static String inOrder(
            BoardSort sort, List<String> conditions, @Nullable BoardPlace after, Map<String, Object> values) {
        List<String> all = new ArrayList<>(conditions);
        if (after != null) {
            values.put("at", after.at());
            values.put("id", after.id());
            // The index can only use the first part
            all.add(
                    sort == BoardSort.NEWEST
                            ? "published_at <= :at and (published_at < :at or id > :id)"
                            : "(closes_at, id) > (:at, :id)");
        }
        return "select %s, changed_at, cast(0 as real) as rank from published_vacancy where %s order by %s"
                .formatted(
                        COLUMNS,
                        String.join(" and ", all),
                        sort == BoardSort.NEWEST ? "published_at desc, id" : "closes_at, id");
    }

    private static String byRelevance(
            SearchWords words, List<String> conditions, @Nullable BoardPlace after, Map<String, Object> values) {
        String place = "";
        if (after != null) {
            values.put("rank", after.rank());
            values.put("id", after.id());
            place = " where rank < cast(:rank as real) or (rank = cast(:rank as real) and id > :id)";
        }
        // Materialised, so that each rank is computed once; the other columns are read for the page only
        String fitting = String.join(" and ", conditions);
        return """
                with %s, fitting as materialized (select id, %s as rank from published_vacancy where %s),
                page as materialized (select id, rank from fitting%s order by rank desc, id limit :rows)
                select %s, published_at as changed_at, rank from page join published_vacancy using (id)
                order by rank desc, id
                """.formatted(words.asked(), words.rank(), fitting, place, COLUMNS);
    }

    private static NativeQuery<Object[]> withColumns(NativeQuery<Object[]> query) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("id", UUID.class);
        for (String text : List.of("reference", "title", "organisation", "directorate", "division")) {
            types.put(text, String.class);
        }
        types.put("locations", String[].class);
        for (String text : List.of("grade", "contract", "programme", "stream")) {
            types.put(text, String.class);
        }
        types.put("openings", Integer.class);
        types.put("openings_left", Integer.class);
        types.put("closes_at", Instant.class);
        types.put("time_zone", String.class);
        types.put("published_at", Instant.class);
        types.put("changed_at", Instant.class);
        types.put("rank", Float.class);
        types.forEach(query::addScalar);
        return query;
    }

    private static BoardEntry entry(Object[] row) {
        return new BoardEntry(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                List.of((String[]) row[6]),
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (Integer) row[11],
                (Integer) row[12],
                (Instant) row[13],
                (String) row[14],
                (Instant) row[15],
                (Instant) row[16],
                (Float) row[17]);
    }

    /** What a search finds, counted by the values of each facet. */
    @Transactional
    public FacetCounts count(BoardQuery query, Instant now) {
        Statement counting = counting(query, now);
        searchByIndex(query);
        NativeQuery<Object[]> statement = session.createNativeQuery(counting.sql(), Object[].class);
        statement.addScalar("facet", String.class);
        statement.addScalar("value", String.class);
        statement.addScalar("n", Long.class);
        counting.values().forEach(statement::setParameter);
        long total = 0;
        Map<Facet, List<FacetCounts.Value>> byFacet = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            byFacet.put(facet, new ArrayList<>());
        }
        for (Object[] row : statement.getResultList()) {
            String facet = (String) row[0];
            if (facet.isEmpty()) {
                total = (Long) row[2];
            } else {
                Objects.requireNonNull(byFacet.get(Facet.valueOf(facet)))
                        .add(new FacetCounts.Value((String) row[1], (Long) row[2]));
            }
        }
        return new FacetCounts(total, byFacet);
    }

    static Statement counting(BoardQuery query, Instant now) {
        Map<String, Object> values = new HashMap<>(Map.of("now", now));
        // The adverts are read once; the count of a facet leaves out the condition of that facet
        SearchWords words = query.words() == null ? null : SearchWords.of(query.words(), values);
        String found = words == null ? OPEN : OPEN + " and " + words.condition();
        query.narrowed().forEach((facet, wanted) -> values.put(facet.parameter(), wanted.toArray(String[]::new)));
        String counts = Stream.concat(
                        Stream.of("select '' as facet, '' as value, count(*) as n from found where "
                                + others(query, null)),
                        Stream.of(Facet.values()).map(facet ->
                                """
                                select * from (select '%s' as facet, %s as value, count(*) as n from found where %s
                                    group by 2 order by 3 desc, 2 limit %d) of_facet where value is not null
                                """.formatted(facet.name(), facet.value(), others(query, facet), MOST_VALUES)))
                .collect(Collectors.joining(" union all "));
        return new Statement("""
                with %sfound as materialized (
                    select directorate, division, locations, grade, contract, programme
                    from published_vacancy where %s)
                %s""".formatted(words == null ? "" : words.asked() + ", ", found, counts), values);
    }

    private static String others(BoardQuery query, @Nullable Facet without) {
        return query.narrowed().keySet().stream()
                .filter(facet -> facet != without)
                .map(Facet::condition)
                .reduce("true", (all, next) -> all + " and " + next);
    }

    private static List<String> conditions(BoardQuery query, @Nullable SearchWords words, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(OPEN));
        if (words != null) {
            conditions.add(words.condition());
        }
        query.narrowed().forEach((facet, wanted) -> {
            conditions.add(facet.condition());
            values.put(facet.parameter(), wanted.toArray(String[]::new));
        });
        return conditions;
    }
}
