package hiring.vacancy.review.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.lifecycle.rest.VacancyAnswers;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import hiring.vacancy.review.ReviewVacancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The review of a draft by a second person, for staff who recruit. */
@Path("/api/v1/vacancies/{id}")
@Tag(name = "reviews")
@RefusesApplicants(parameter = "id")
class ReviewResource {

    private static final String JSON = "application/json";
    private static final int LONGEST_IF_MATCH = 200;

    private final ReviewVacancy reviewVacancy;
    private final CurrentPerson person;
    private final InstantSource clock;

    ReviewResource(ReviewVacancy reviewVacancy, CurrentPerson person, InstantSource clock) {
        this.reviewVacancy = reviewVacancy;
        this.person = person;
        this.clock = clock;
    }

    /** A step without further data. */
    record StepRequest() implements RequestBody {}

    /**
     * The return of a vacancy to draft.
     *
     * @param reason for the authors
     */
    record ReturnRequest(@NotBlank @Size(max = 2_000) String reason) implements RequestBody {}

    @POST
    @Path("review-requests")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Send a draft to review")
    @APIResponse(
            responseCode = "200",
            description = "In review",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"pack-has-errors", "wrong-status"})
    public Response requestReview(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull StepRequest request) {
        return VacancyAnswers.of(
                reviewVacancy.request(new VacancyId(id), VacancyAnswers.ifGiven(ifMatch)), clock.instant());
    }

    @POST
    @Path("approvals")
    @Idempotent
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Operation(
            summary = "Approve a vacancy",
            description = "By a person who has not written any of it. With If-Match, only the version that was read.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"author-may-not-approve", "pack-has-errors", "wrong-status"})
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull StepRequest request) {
        return VacancyAnswers.of(
                reviewVacancy.approve(person.staffId(), new VacancyId(id), VacancyAnswers.ifGiven(ifMatch)),
                clock.instant());
    }

    @POST
    @Path("returns")
    @Idempotent
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Operation(summary = "Send a vacancy that is not published back to draft")
    @APIResponse(
            responseCode = "200",
            description = "A draft again",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes("wrong-status")
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull ReturnRequest request) {
        return VacancyAnswers.of(
                reviewVacancy.sendBack(new VacancyId(id), request.reason(), VacancyAnswers.ifGiven(ifMatch)),
                clock.instant());
    }
}
