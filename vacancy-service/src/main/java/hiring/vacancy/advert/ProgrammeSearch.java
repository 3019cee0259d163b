package hiring.vacancy.advert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads open adverts as a tree: programmes, their streams, and the posts of each. */
@ApplicationScoped
public class ProgrammeSearch {

    /** Posts that are shown of one stream; the search finds the others. */
    static final int MOST_POSTS = 50;

    private static final String SQL = """
            with page as (
                select distinct programme from published_vacancy
                where programme is not null and programme > :after and closes_at > :now
                order by programme limit :rows),
            post as (
                select programme, stream, id, reference, title, openings, openings_left, closes_at, time_zone,
                    row_number() over (partition by programme, stream order by closes_at, id) as place,
                    count(*) over of_stream as posts,
                    sum(openings) over of_stream as all_openings,
                    sum(openings_left) over of_stream as all_openings_left
                from published_vacancy
                where programme is not null and closes_at > :now and programme in (select programme from page)
                window of_stream as (partition by programme, stream))
            select programme, stream, id, reference, title, openings, openings_left, closes_at, time_zone, posts,
                all_openings, all_openings_left
            from post where place <= :posts
            order by programme, stream nulls first, closes_at, id""";

    private final Session session;
    private final InstantSource clock;

    ProgrammeSearch(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * A post, with the numbers of the stream it belongs to.
     *
     * @param stream absent where the programme has none
     * @param openingsLeft openings that no accepted offer has taken
     * @param streamPosts how many posts of the stream are open, shown or not
     */
    public record ProgrammePost(
            String programme,
            @Nullable String stream,
            UUID id,
            String reference,
            String title,
            int openings,
            int openingsLeft,
            Instant closesAt,
            String timeZone,
            long streamPosts,
            long streamOpenings,
            long streamOpeningsLeft) {}

    static BoardSearch.Statement statement(Instant now, String after, int programmes) {
        return new BoardSearch.Statement(
                SQL, Map.of("now", now, "after", after, "rows", programmes, "posts", MOST_POSTS));
    }

    /**
     * The posts of the next programmes, in the order of the names of programmes and streams, and of closings.
     *
     * @param after name of the programme after which to begin; empty for the beginning
     */
    @Transactional
    public List<ProgrammePost> find(String after, int programmes) {
        BoardSearch.Statement statement = statement(clock.instant(), after, programmes);
        NativeQuery<Object[]> query = session.createNativeQuery(statement.sql(), Object[].class)
                .addScalar("programme", String.class)
                .addScalar("stream", String.class)
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("title", String.class)
                .addScalar("openings", Integer.class)
                .addScalar("openings_left", Integer.class)
                .addScalar("closes_at", Instant.class)
                .addScalar("time_zone", String.class)
                .addScalar("posts", Long.class)
                .addScalar("all_openings", Long.class)
                .addScalar("all_openings_left", Long.class);
        statement.values().forEach(query::setParameter);
        return query.getResultList().stream().map(ProgrammeSearch::post).toList();
    }

    private static ProgrammePost post(Object[] row) {
        return new ProgrammePost(
                (String) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Instant) row[7],
                (String) row[8],
                (Long) row[9],
                (Long) row[10],
                (Long) row[11]);
    }
}
