package hiring.notification.post.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.document.PagePolicy;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.notification.list.Position;
import hiring.notification.post.LetterState;
import hiring.notification.post.LettersToPost;
import hiring.notification.post.LettersToPost.LetterToPost;
import hiring.notification.post.PostLetter;
import hiring.notification.post.PostingResult;
import hiring.notification.post.ReturnLetter;
import hiring.notification.post.ReturnResult;
import hiring.notification.post.VacancyOfLetter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The letters that recruiters print and post, and those that come back. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
public class LetterResource {

    private static final Keyset<Position> PAGES = Keyset.of(Position.class);
    private static final String POLICY = PagePolicy.withStyledElements("templates/letters/print.html");

    private final LettersToPost letters;
    private final PostLetter postLetter;
    private final ReturnLetter returnLetter;
    private final CurrentPerson person;

    LetterResource(LettersToPost letters, PostLetter postLetter, ReturnLetter returnLetter, CurrentPerson person) {
        this.letters = letters;
        this.postLetter = postLetter;
        this.returnLetter = returnLetter;
        this.person = person;
    }

    /**
     * A letter to post.
     *
     * @param kind what the candidate is told, for example {@code interview-invitation}
     * @param address line by line, without the name; empty where only the application form has it
     * @param returns how often it came back
     * @param dueSince since when it is to be posted
     */
    public record LetterView(
            UUID id,
            UUID obligationId,
            UUID vacancyId,
            UUID applicationId,
            String kind,
            String candidateName,
            List<String> address,
            String vacancyTitle,
            @Min(0) int returns,
            Instant dueSince) {

        static LetterView of(LetterToPost letter) {
            return new LetterView(
                    letter.id(),
                    letter.obligationId(),
                    letter.vacancyId().value(),
                    letter.applicationId().value(),
                    letter.kind().code(),
                    letter.candidateName(),
                    letter.address(),
                    letter.vacancyTitle(),
                    letter.returns(),
                    letter.dueSince());
        }
    }

    /** An empty object: the URL says which letter it is. */
    public record PostingRequest() implements RequestBody {}

    /** The state of a letter after a report that it was posted or came back. */
    public record PostingView(UUID id, LetterState state) {}

    @RefusesApplicants
    @ExcludesOwnVacancies
    @GET
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Letters to print and post",
            description = "For candidates whom neither mail nor a call reaches. The letter that has been due longest "
                    + "comes first. Each view is audited.")
    public Page<LetterView> list(
            @QueryParam("vacancyId") @Nullable UUID vacancyId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Position after = PAGES.read(cursor);
        return Page.of(
                letters.page(vacancyId == null ? null : new VacancyId(vacancyId), after, limit),
                limit,
                letter -> PAGES.cursorAfter(new Position(letter.dueSince(), letter.id())),
                LetterView::of);
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfLetter.class)
    @GET
    @Path("{id}/document")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes("no-such-letter")
    @Operation(summary = "The letter as a page for the printer", description = "Each view is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response document(@PathParam("id") UUID id) {
        return letters.page(id)
                .map(page -> Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header(PagePolicy.HEADER, POLICY)
                        .build())
                .orElseGet(LetterResource::noSuchLetter);
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfLetter.class)
    @POST
    @Path("{id}/postings")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"letter-not-due", "no-such-letter"})
    @Operation(summary = "Report that a letter was posted", description = "The obligation is then done.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    public Response posted(@PathParam("id") UUID id, @NotNull PostingRequest request) {
        return switch (postLetter.post(id, person.staffId())) {
            case PostingResult.Posted() -> noted(id, LetterState.POSTED);
            case PostingResult.NotDue(LetterState state) -> refused(LetterProblem.LETTER_NOT_DUE, state);
            case PostingResult.NoSuchLetter() -> noSuchLetter();
        };
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfLetter.class)
    @POST
    @Path("{id}/returns")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"letter-not-posted", "no-such-letter"})
    @Operation(
            summary = "Report that a letter came back",
            description = "The letter is due again: the recruiter finds out the right address.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    public Response returned(@PathParam("id") UUID id, @NotNull PostingRequest request) {
        return switch (returnLetter.comeBack(id)) {
            case ReturnResult.Returned(LetterState state) -> noted(id, state);
            case ReturnResult.NotPosted(LetterState state) -> refused(LetterProblem.LETTER_NOT_POSTED, state);
            case ReturnResult.NoSuchLetter() -> noSuchLetter();
        };
    }

    private static Response noted(UUID id, LetterState state) {
        return Response.status(Response.Status.CREATED)
                .entity(new PostingView(id, state))
                .build();
    }

    private static Response refused(LetterProblem problem, LetterState state) {
        return Problem.of(problem, "It is " + state).with("state", state).toResponse();
    }

    private static Response noSuchLetter() {
        return Problem.of(LetterProblem.NO_SUCH_LETTER, null).toResponse();
    }
}
