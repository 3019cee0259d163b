package hiring.assessment.panel.rest;

import hiring.assessment.panel.PoolAssessor;
import hiring.assessment.panel.SetAssessors;
import hiring.assessment.panel.SetAssessors.Assessor;
import hiring.assessment.plan.rest.StageProblem;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sets the assessors of a vacancy's reviews. */
@Path("/api/v1/vacancies/{vacancyId}/assessors")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "assessors")
@RefusesApplicants
class AssessorPoolResource {

    private final SetAssessors setAssessors;

    AssessorPoolResource(SetAssessors setAssessors) {
        this.setAssessors = setAssessors;
    }

    /** An assessor to be. */
    public record AssessorRequest(
            @NotNull UUID id,

            @Written(Purpose.NAME) @NotBlank @Size(max = 200)
            String name) {}

    /** All assessors of a vacancy's reviews. */
    public record AssessorsRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AssessorRequest> assessors) implements RequestBody {

        @Override
        public List<FieldError> findings() {
            return ListedOnce.findings(assessors, AssessorRequest::id);
        }
    }

    @PUT
    @ProblemCodes("no-such-vacancy")
    @Operation(
            summary = "Set the assessors of this vacancy's reviews",
            description =
                    "Replaces the list. Applications that waited for assessors get them at once. An assessor who is no"
                            + " longer listed loses the sheets of reviews at once: unscored ones go to others, given"
                            + " scores stay.")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Page<AssessorView> set(@PathParam("vacancyId") UUID vacancyId, AssessorsRequest request) {
        List<Assessor> assessors = request.assessors().stream()
                .map(assessor -> new Assessor(assessor.id(), assessor.name()))
                .toList();
        return switch (setAssessors.set(vacancyId, assessors)) {
            case SetAssessors.AssessorsOutcome.Done(var members) -> page(members);
            case SetAssessors.AssessorsOutcome.NoSuchVacancy() -> throw notFound();
            case SetAssessors.AssessorsOutcome.Invalid(var mistakes) ->
                throw new ProblemException(KitProblem.INVALID_REQUEST, mistakes);
        };
    }

    @GET
    @ProblemCodes("no-such-vacancy")
    @Operation(summary = "List the assessors of this vacancy's reviews")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "No such vacancy")
    public Page<AssessorView> current(@PathParam("vacancyId") UUID vacancyId) {
        return setAssessors
                .current(vacancyId)
                .map(AssessorPoolResource::page)
                .orElseThrow(AssessorPoolResource::notFound);
    }

    private static Page<AssessorView> page(List<PoolAssessor> members) {
        return Page.complete(members.stream().map(AssessorView::of).toList());
    }

    private static ProblemException notFound() {
        return new ProblemException(StageProblem.NO_SUCH_VACANCY);
    }
}
