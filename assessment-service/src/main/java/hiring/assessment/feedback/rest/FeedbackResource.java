package hiring.assessment.feedback.rest;

import hiring.assessment.feedback.ReadFeedback;
import hiring.assessment.feedback.ReleaseFeedback;
import hiring.assessment.feedback.ReleaseOutcome;
import hiring.assessment.participation.VacancyOfCandidacy;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Releases the feedback that candidates have asked for, and shows it to them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
class FeedbackResource {

    private static final Keyset<After> PAGES = Keyset.of(After.class);

    private final ReleaseFeedback releaseFeedback;
    private final ReadFeedback readFeedback;
    private final CurrentPerson person;

    FeedbackResource(ReleaseFeedback releaseFeedback, ReadFeedback readFeedback, CurrentPerson person) {
        this.releaseFeedback = releaseFeedback;
        this.readFeedback = readFeedback;
        this.person = person;
    }

    /**
     * The release of feedback.
     *
     * @param comment from the recruiter to the candidate, if there is one
     */
    public record FeedbackRequest(
            @Size(max = 4000) @Nullable String comment) implements RequestBody {}

    private record After(Instant requestedAt, UUID id) {}

    @RefusesApplicants
    @GET
    @Path("vacancies/{vacancyId}/feedback-requests")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "List the requests for feedback, oldest first")
    @APIResponse(responseCode = "200", description = "A page of requests")
    public Page<FeedbackRequestView> requests(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        After after = PAGES.read(cursor);
        return Page.of(
                releaseFeedback.requests(
                        new VacancyId(vacancyId),
                        after == null ? null : after.requestedAt(),
                        after == null ? null : after.id(),
                        limit),
                limit,
                row -> PAGES.cursorAfter(new After(row.requestedAt(), row.applicationId())),
                FeedbackRequestView::of);
    }

    @RefusesApplicants(parameter = "applicationId", by = VacancyOfCandidacy.class)
    @POST
    @Path("applications/{applicationId}/feedback")
    @RolesAllowed(Roles.RECRUITER)
    @Idempotent
    @ProblemCodes({"already-released", "decision-not-made", "feedback-not-requested"})
    @Operation(summary = "Let the candidate read the feedback they asked for")
    @APIResponse(
            responseCode = "201",
            description = "Released",
            content = @Content(schema = @Schema(implementation = FeedbackReleaseView.class)))
    @APIResponse(responseCode = "404", description = "Not asked for")
    @APIResponse(responseCode = "409", description = "Not decided yet, or released already")
    public Response release(@PathParam("applicationId") UUID applicationId, FeedbackRequest request) {
        return switch (releaseFeedback.release(new ApplicationId(applicationId), request.comment(), person.staffId())) {
            case ReleaseOutcome.Released released ->
                Response.created(UriBuilder.fromPath("/api/v1/applications/{id}/feedback")
                                .build(applicationId))
                        .entity(new FeedbackReleaseView(applicationId, released.at()))
                        .build();
            case ReleaseOutcome.NotRequested not ->
                Problem.of(FeedbackProblem.FEEDBACK_NOT_REQUESTED, null).toResponse();
            case ReleaseOutcome.NotDecided not ->
                Problem.of(FeedbackProblem.DECISION_NOT_MADE, null).toResponse();
            case ReleaseOutcome.AlreadyReleased(var at) ->
                Problem.of(FeedbackProblem.ALREADY_RELEASED, "Released at " + at)
                        .with("releasedAt", at)
                        .toResponse();
        };
    }

    @GET
    @Path("applications/{applicationId}/feedback")
    @RolesAllowed(Roles.CANDIDATE)
    @ProblemCodes("no-such-feedback")
    @Operation(summary = "My feedback, once it is released")
    @APIResponse(
            responseCode = "200",
            description = "Per criterion, from all who scored",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "404", description = "Not released, or not mine")
    public Response read(@PathParam("applicationId") UUID applicationId) {
        return readFeedback
                .read(person.candidateId(), new ApplicationId(applicationId))
                .map(report -> Response.ok(FeedbackView.of(report)).build())
                .orElseGet(
                        () -> Problem.of(FeedbackProblem.NO_SUCH_FEEDBACK, null).toResponse());
    }
}
