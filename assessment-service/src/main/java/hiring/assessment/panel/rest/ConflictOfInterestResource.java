package hiring.assessment.panel.rest;

import hiring.assessment.panel.ConflictRelation;
import hiring.assessment.panel.DeclareConflict;
import hiring.assessment.panel.DeclareConflict.Declaration;
import hiring.assessment.panel.DeclareConflict.DeclarationOutcome;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Declares and lists the conflicts of interest of a vacancy's assessors. */
@Path("/api/v1/vacancies/{vacancyId}/conflicts-of-interest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conflicts of interest")
@RefusesApplicants
class ConflictOfInterestResource {

    private final DeclareConflict declareConflict;
    private final CurrentPerson person;

    ConflictOfInterestResource(DeclareConflict declareConflict, CurrentPerson person) {
        this.declareConflict = declareConflict;
        this.person = person;
    }

    /** What a recruiter was told of. */
    public record ConflictRequest(
            @NotNull UUID applicationId,
            @NotNull UUID assessor,
            @NotNull ConflictRelation relation) implements RequestBody {}

    @POST
    @RolesAllowed(Roles.RECRUITER)
    @Idempotent
    @ProblemCodes("no-such-vacancy")
    @Operation(
            summary = "Declare a conflict of interest of an assessor",
            description = "Before or after the assessor was given the application. Their sheets of it are closed at"
                    + " once, in every service; unscored ones of reviews go to others. It cannot be taken back.")
    @APIResponse(
            responseCode = "201",
            description = "It holds; the first declaration where there are several",
            content = @Content(schema = @Schema(implementation = ConflictOfInterestView.class)))
    @APIResponse(responseCode = "404", description = "No such vacancy")
    @APIResponse(responseCode = "422", description = "Not an assessor, or no application of the vacancy")
    public Response declare(@PathParam("vacancyId") UUID vacancyId, ConflictRequest request) {
        return switch (declareConflict.onBehalf(new Declaration(
                new VacancyId(vacancyId),
                new ApplicationId(request.applicationId()),
                new StaffId(request.assessor()),
                request.relation(),
                person.staffId()))) {
            case DeclarationOutcome.Declared(var conflict) ->
                Response.status(Response.Status.CREATED)
                        .entity(ConflictOfInterestView.of(conflict))
                        .build();
            case DeclarationOutcome.NoSuchVacancy none ->
                Problem.of(StageProblem.NO_SUCH_VACANCY, null).toResponse();
            case DeclarationOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
        };
    }

    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @ProblemCodes("no-such-vacancy")
    @Operation(summary = "List the conflicts of interest in a vacancy")
    @APIResponse(responseCode = "200", description = "A page, oldest first")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Page<ConflictOfInterestView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return declareConflict
                .list(new VacancyId(vacancyId), Keyset.OF_ID.read(cursor), limit)
                .map(found -> Page.of(
                        found, limit, conflict -> Keyset.OF_ID.cursorAfter(conflict.id()), ConflictOfInterestView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_VACANCY));
    }
}
