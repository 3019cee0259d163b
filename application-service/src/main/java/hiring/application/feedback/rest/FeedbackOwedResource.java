package hiring.application.feedback.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.bulk.rest.BulkResultView;
import hiring.application.feedback.FeedbackRequest;
import hiring.application.feedback.FeedbackRequests;
import hiring.application.feedback.SeeToFeedback;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Feedback that is owed, and who gives it. */
@Path("/api/v1/feedback-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "feedback owed")
class FeedbackOwedResource {

    private static final Keyset<FeedbackRequests.OwedPosition> PAGES = Keyset.of(FeedbackRequests.OwedPosition.class);

    private final SeeToFeedback seeToFeedback;

    FeedbackOwedResource(SeeToFeedback seeToFeedback) {
        this.seeToFeedback = seeToFeedback;
    }

    /**
     * Feedback that a candidate has asked for and not received.
     *
     * @param owner the recruiter who gives it; absent where any recruiter may take it
     */
    record OwedView(
            UUID applicationId,
            UUID vacancyId,
            Instant requestedAt,
            LocalDate dueOn,
            boolean overdue,
            @Nullable UUID owner) {

        static OwedView of(SeeToFeedback.Owed owed) {
            FeedbackRequest request = owed.request();
            return new OwedView(
                    request.applicationId(),
                    request.vacancyId(),
                    request.requestedAt(),
                    request.dueOn(),
                    owed.overdue(),
                    request.owner());
        }
    }

    /** Who gives the feedback; without an owner any recruiter may take it. */
    record OwnerRequest(@Nullable UUID owner) implements RequestBody {}

    /** Who gives which feedback; without an owner any recruiter may take it. */
    record OwnersRequest(
            @NotEmpty @Size(max = 500) List<@NotNull UUID> applicationIds,
            @Nullable UUID owner) implements RequestBody {}

    @ExcludesOwnVacancies
    @GET
    @Operation(summary = "Feedback that is still owed, the most urgent first")
    public Page<OwedView> owed(
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("owner") @Nullable UUID owner,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
        FeedbackRequests.OwedPosition after = PAGES.read(cursor);
        return Page.of(
                seeToFeedback.owed(overdue, owner, after, limit + 1),
                limit,
                owed -> PAGES.cursorAfter(new FeedbackRequests.OwedPosition(
                        owed.request().dueOn(), owed.request().applicationId())),
                OwedView::of);
    }

    @RefusesApplicants(parameter = "applicationId", by = VacancyOfApplication.class)
    @PUT
    @Path("{applicationId}/owner")
    @Operation(
            summary = "Say who sees to the feedback",
            description = "Without an owner it is left to whoever takes it.")
    @APIResponse(responseCode = "204", description = "Said")
    public Response assign(@PathParam("applicationId") UUID id, OwnerRequest request) {
        return switch (seeToFeedback.assign(new ApplicationId(id), staff(request.owner()))) {
            case SeeToFeedback.OwnerOutcome.Assigned() -> Response.noContent().build();
            case SeeToFeedback.OwnerOutcome.NothingOwed() ->
                Problem.of(KitProblem.NOT_FOUND, "No feedback is owed here").toResponse();
            case SeeToFeedback.OwnerOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
        };
    }

    @ExcludesOwnVacancies
    @POST
    @Path("owner-assignments")
    @Idempotent
    @Operation(
            summary = "Say who sees to the feedback of many applications",
            description = "Each by itself; those that are refused are named with the reason.")
    @APIResponseSchema(value = BulkResultView.class, responseCode = "200")
    public Response assignMany(OwnersRequest request) {
        return switch (seeToFeedback.assignMany(request.applicationIds(), staff(request.owner()))) {
            case SeeToFeedback.OwnersOutcome.Assigned(var result) ->
                Response.ok(BulkResultView.of(result)).build();
            case SeeToFeedback.OwnersOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
        };
    }

    private static @Nullable StaffId staff(@Nullable UUID id) {
        return id == null ? null : new StaffId(id);
    }
}
