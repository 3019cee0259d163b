package hiring.vacancy.advert.rest;

import hiring.kit.rest.Keyset;
import hiring.kit.time.DateWords;
import hiring.vacancy.advert.ProgrammeSearch.ProgrammePost;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Programmes with their streams and posts, as the public sees them. */
final class ProgrammeViews {

    private ProgrammeViews() {}

    /** A page of programmes, by their names. */
    record ProgrammesView(
            List<ProgrammeView> items, @Nullable String next) {

        /** @param posts of one programme more than {@code limit}, where there is one */
        static ProgrammesView of(List<ProgrammePost> posts, int limit) {
            Map<String, List<ProgrammePost>> programmes = new LinkedHashMap<>();
            posts.forEach(post -> programmes
                    .computeIfAbsent(post.programme(), name -> new ArrayList<>())
                    .add(post));
            List<ProgrammeView> views = programmes.entrySet().stream()
                    .limit(limit)
                    .map(programme -> ProgrammeView.of(programme.getKey(), programme.getValue()))
                    .toList();
            return new ProgrammesView(
                    views,
                    programmes.size() > limit
                            ? Keyset.OF_NAME.cursorAfter(views.getLast().name())
                            : null);
        }
    }

    /**
     * A programme with open posts.
     *
     * @param posts how many of its posts are open
     * @param openingsLeft openings that no accepted offer has taken
     * @param search where its adverts can be searched
     */
    record ProgrammeView(
            String name, long posts, long openings, long openingsLeft, String search, List<StreamView> streams) {

        private static ProgrammeView of(String name, List<ProgrammePost> posts) {
            Map<String, List<ProgrammePost>> byStream = new LinkedHashMap<>();
            posts.forEach(post -> byStream.computeIfAbsent(
                            post.stream() == null ? "" : post.stream(), stream -> new ArrayList<>())
                    .add(post));
            List<StreamView> streams =
                    byStream.values().stream().map(StreamView::of).toList();
            return new ProgrammeView(
                    name,
                    streams.stream().mapToLong(StreamView::posts).sum(),
                    streams.stream().mapToLong(StreamView::openings).sum(),
                    streams.stream().mapToLong(StreamView::openingsLeft).sum(),
                    "/api/v1/adverts?programme=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                    streams);
        }
    }

    /**
     * A stream of a programme.
     *
     * @param name absent for posts of the programme that are in no stream
     * @param posts how many are open; more than are listed where there are very many
     */
    record StreamView(@Nullable String name, long posts, long openings, long openingsLeft, List<PostView> adverts) {

        private static StreamView of(List<ProgrammePost> posts) {
            ProgrammePost first = posts.getFirst();
            return new StreamView(
                    first.stream(),
                    first.streamPosts(),
                    first.streamOpenings(),
                    first.streamOpeningsLeft(),
                    posts.stream().map(PostView::of).toList());
        }
    }

    /**
     * A post of a stream.
     *
     * @param openingsLeft openings that no accepted offer has taken
     */
    record PostView(
            UUID id,
            String reference,
            String title,
            int openings,
            int openingsLeft,
            Instant closesAt,
            String closingWords) {

        private static PostView of(ProgrammePost post) {
            return new PostView(
                    post.id(),
                    post.reference(),
                    post.title(),
                    post.openings(),
                    post.openingsLeft(),
                    post.closesAt(),
                    DateWords.deadline(post.closesAt(), ZoneId.of(post.timeZone())));
        }
    }
}
