package hiring.assessment.scoring.rest;

import hiring.assessment.panel.ConflictRelation;
import hiring.assessment.panel.DeclareConflict;
import hiring.assessment.panel.DeclareConflict.Declaration;
import hiring.assessment.panel.DeclareConflict.DeclarationOutcome;
import hiring.assessment.panel.rest.ConflictOfInterestView;
import hiring.assessment.scoring.AssessorWork;
import hiring.assessment.scoring.VacancyOfAssignment;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets assessors declare a conflict of interest with an application that they were given. */
@Path("/api/v1/assignments/{id}/conflicts-of-interest")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@Tag(name = "own conflicts of interest")
@RefusesApplicants(parameter = "id", by = VacancyOfAssignment.class)
class OwnConflictResource {

    private final AssessorWork work;
    private final DeclareConflict declareConflict;
    private final CurrentPerson person;

    OwnConflictResource(AssessorWork work, DeclareConflict declareConflict, CurrentPerson person) {
        this.work = work;
        this.declareConflict = declareConflict;
        this.person = person;
    }

    /** Why the assessor may not assess the application. */
    public record OwnConflictRequest(@NotNull ConflictRelation relation) implements RequestBody {}

    @POST
    @Idempotent
    @ProblemCodes("no-such-assignment")
    @Operation(
            summary = "Declare my conflict of interest with this application",
            description = "I see nothing of the application any more, at no stage and in no service. My unscored sheets"
                    + " go to others; a score that I gave is marked for the person who publishes. It cannot be taken"
                    + " back.")
    @APIResponse(
            responseCode = "201",
            description = "It holds",
            content = @Content(schema = @Schema(implementation = ConflictOfInterestView.class)))
    @APIResponse(responseCode = "404", description = "None, or not mine")
    public Response declare(@PathParam("id") UUID id, OwnConflictRequest request) {
        return work.own(person.staffId(), id)
                .map(assignment -> declareConflict.declare(new Declaration(
                        new VacancyId(assignment.vacancyId()),
                        new ApplicationId(assignment.applicationId()),
                        person.staffId(),
                        request.relation(),
                        person.staffId())))
                .map(outcome -> switch (outcome) {
                    case DeclarationOutcome.Declared(var conflict) ->
                        Response.status(Response.Status.CREATED)
                                .entity(ConflictOfInterestView.of(conflict))
                                .build();
                    case DeclarationOutcome.NoSuchVacancy none ->
                        Problem.of(ScoringProblem.NO_SUCH_ASSIGNMENT, null).toResponse();
                    case DeclarationOutcome.Invalid(var mistakes) ->
                        Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
                })
                .orElseGet(() ->
                        Problem.of(ScoringProblem.NO_SUCH_ASSIGNMENT, null).toResponse());
    }
}
