package hiring.vacancy.advert.rest;

import hiring.events.id.VacancyId;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Keyset;
import hiring.vacancy.advert.Board;
import hiring.vacancy.advert.BoardQuery;
import hiring.vacancy.advert.BoardSort;
import hiring.vacancy.advert.ProgrammeSearch;
import hiring.vacancy.advert.rest.AdvertViews.AdvertView;
import hiring.vacancy.advert.rest.BoardViews.AdvertItem;
import hiring.vacancy.advert.rest.BoardViews.AdvertsView;
import hiring.vacancy.advert.rest.BoardViews.BoardLinks;
import hiring.vacancy.advert.rest.BoardViews.FacetsView;
import hiring.vacancy.advert.rest.ProgrammeViews.ProgrammesView;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.VacancyStatus;
import hiring.vacancy.posting.JobPosting;
import hiring.vacancy.posting.JobPostings;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Published vacancies, for the public. */
@Path("/api/v1/adverts")
@PermitAll
@Tag(name = "adverts")
class AdvertResource {

    private static final BoardLinks LINKS =
            new BoardLinks("/api/v1/adverts/facets", "/api/v1/adverts/programmes", "/api/v1/adverts/feed");

    private static final String JSON = "application/json";
    private static final String ATOM = "application/atom+xml";
    private static final String JSON_LD = "application/ld+json";
    /** A name of 300 characters of four bytes each, in base64. */
    private static final int LONGEST_PROGRAMME_CURSOR = 1_700;

    private static final int FEED_ENTRIES = 50;
    private static final int LONGEST_CURSOR = 200;
    private static final int LONGEST_FEED = 1_000_000;

    private final Board board;
    private final ProgrammeSearch programmes;
    private final BoardAnswers answers;
    private final BoardFeed feed;
    private final JobPostings postings;
    private final FindVacancy findVacancy;
    private final InstantSource clock;

    AdvertResource(
            Board board,
            ProgrammeSearch programmes,
            BoardAnswers answers,
            BoardFeed feed,
            JobPostings postings,
            FindVacancy findVacancy,
            InstantSource clock) {
        this.board = board;
        this.programmes = programmes;
        this.answers = answers;
        this.feed = feed;
        this.postings = postings;
        this.findVacancy = findVacancy;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces(JSON)
    @Operation(
            summary = "Search the vacancies that can be applied for",
            description = "By words and by facets; several values of one facet mean any of them. In the order of"
                    + " closings, or of"
                    + " relevance where words are given, unless another order is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of adverts",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = AdvertsView.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    public Uni<Response> list(
            @Valid @BeanParam BoardParameters search,
            @QueryParam("sort") @Nullable BoardSort sort,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = LONGEST_CURSOR) @Nullable String cursor,
            @Context Request request) {
        BoardQuery query = search.query(sort);
        return answers.json(
                "list|" + limit + '|' + (cursor == null ? "" : cursor) + '|' + query.key(),
                request,
                () -> Optional.of(view(board.find(query, cursor, limit))),
                BoardAnswers::notFound);
    }

    private AdvertsView view(Board.Found found) {
        return new AdvertsView(
                found.entries().stream()
                        .map(entry -> AdvertItem.of(entry, board.closesSoon(entry.closesAt())))
                        .toList(),
                found.next(),
                LINKS);
    }

    @GET
    @Path("facets")
    @PermitAll
    @Produces(JSON)
    @Operation(
            summary = "What a search can be narrowed by",
            description = "How many open adverts there would be with each value, were the search narrowed by it"
                    + " instead of the values"
                    + " it has of the same facet.")
    @APIResponse(
            responseCode = "200",
            description = "The values of each facet, the most frequent first",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FacetsView.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    public Uni<Response> facets(@Valid @BeanParam BoardParameters search, @Context Request request) {
        BoardQuery query = search.query(BoardSort.CLOSING);
        return answers.json(
                "facets|" + query.key(),
                request,
                () -> Optional.of(FacetsView.of(board.count(query))),
                BoardAnswers::notFound);
    }

    @GET
    @Path("programmes")
    @PermitAll
    @Produces(JSON)
    @Operation(
            summary = "The programmes of which posts are open, with their streams and posts",
            description = "By the names of programmes. Of a stream with very many posts the first to close are listed;"
                    + " the search finds"
                    + " the others.")
    @APIResponse(
            responseCode = "200",
            description = "A page of programmes",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProgrammesView.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    public Uni<Response> programmes(
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20) int limit,
            @QueryParam("cursor") @Size(max = LONGEST_PROGRAMME_CURSOR) @Nullable String cursor,
            @Context Request request) {
        String read = Keyset.OF_NAME.read(cursor);
        String after = read == null ? "" : read;
        return answers.json(
                "programmes|" + limit + '|' + after,
                request,
                () -> Optional.of(ProgrammesView.of(programmes.find(after, limit + 1), limit)),
                BoardAnswers::notFound);
    }

    @GET
    @Path("feed")
    @PermitAll
    @Produces(ATOM)
    @Operation(summary = "The newest open adverts as an Atom feed")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            mediaType = ATOM,
                            schema = @Schema(implementation = String.class, maxLength = LONGEST_FEED)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    public Uni<Response> feed(@Context Request request) {
        BoardQuery newest = BoardQuery.of(null, Map.of(), BoardSort.NEWEST);
        return answers.answer(
                "feed",
                ATOM,
                request,
                () -> Optional.of(
                        feed.write(board.find(newest, null, FEED_ENTRIES).entries(), board.lastClosing())),
                BoardAnswers::notFound);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Produces(JSON)
    @Operation(summary = "Read an advert", description = "Also after its closing, for those who have applied.")
    @APIResponse(
            responseCode = "200",
            description = "The advert",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = AdvertView.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    @APIResponse(responseCode = "410", description = "The vacancy was withdrawn")
    @ProblemCodes({"advert-closed", "advert-withdrawn"})
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return answers.json(
                "advert|" + id,
                request,
                () -> findVacancy
                        .advertised(new VacancyId(id))
                        .map(vacancy -> AdvertView.of(vacancy, clock.instant(), board.closesSoon(vacancy.closesAt()))),
                () -> gone(id));
    }

    @GET
    @Path("{id}/job-posting")
    @PermitAll
    @Produces(JSON_LD)
    @Operation(
            summary = "An advert as schema.org's JobPosting, for search engines",
            description = "Only while it can be applied for; afterwards 410, so that no candidate is sent to a closed"
                    + " vacancy.")
    @APIResponse(
            responseCode = "200",
            description = "The posting as JSON-LD",
            content = @Content(mediaType = JSON_LD, schema = @Schema(implementation = JobPosting.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    @APIResponse(responseCode = "410", description = "The vacancy is closed or was withdrawn")
    @ProblemCodes({"advert-closed", "advert-withdrawn"})
    public Uni<Response> jobPosting(@PathParam("id") UUID id, @Context Request request) {
        return answers.answer(
                "posting|" + id,
                JSON_LD,
                request,
                () -> postings.of(new VacancyId(id)).map(answers::bytes),
                () -> gone(id));
    }

    // 404 for a vacancy that was never published, 410 for one that is no longer open
    private Response gone(UUID id) {
        Instant now = clock.instant();
        return findVacancy
                .byId(new VacancyId(id))
                .map(vacancy -> {
                    if (vacancy.status() == VacancyStatus.WITHDRAWN) {
                        return Problem.of(BoardProblem.ADVERT_WITHDRAWN, null).toResponse();
                    }
                    return vacancy.isClosed(now)
                            ? Problem.of(BoardProblem.ADVERT_CLOSED, null).toResponse()
                            : BoardAnswers.notFound();
                })
                .orElseGet(BoardAnswers::notFound);
    }
}
