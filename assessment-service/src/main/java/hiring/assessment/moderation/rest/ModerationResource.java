package hiring.assessment.moderation.rest;

import hiring.assessment.moderation.DecideModeration;
import hiring.assessment.moderation.DecideModeration.DecisionOutcome;
import hiring.assessment.moderation.DecideModeration.ModerationDecision;
import hiring.assessment.moderation.ReadModerations;
import hiring.assessment.moderation.ReadModerations.ReadOutcome;
import hiring.assessment.moderation.VacancyOfModeration;
import hiring.assessment.sheet.ScoreDraft;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows a moderation, and takes its decision. */
@Path("/api/v1/moderations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR})
@RefusesApplicants(parameter = "id", by = VacancyOfModeration.class)
@Tag(name = "moderations")
class ModerationResource {

    private final ReadModerations readModerations;
    private final DecideModeration decideModeration;
    private final CurrentPerson person;

    ModerationResource(ReadModerations readModerations, DecideModeration decideModeration, CurrentPerson person) {
        this.readModerations = readModerations;
        this.decideModeration = decideModeration;
        this.person = person;
    }

    // As with a sheet, the rule names all mistakes in one answer
    /**
     * The decided score of one line.
     *
     * @param line code of the line
     * @param reason why it is this score
     */
    public record DecidedScoreRequest(
            @Schema(required = true, maxLength = 100) @Nullable
            String line,

            @Schema(required = true) @Nullable Integer score,

            @Schema(required = true, minLength = 1, maxLength = 4000) @Nullable
            String reason) {}

    /**
     * The decision of a moderation.
     *
     * @param scores every moderated line once
     * @param participants of a wash-up: who took part
     */
    public record ModerationDecisionRequest(
            @Schema(required = true, maxItems = 200) @Nullable
            List<@Nullable DecidedScoreRequest> scores,

            @Size(max = 50) @Nullable List<@Nullable UUID> participants)
            implements RequestBody {

        ModerationDecision decision() {
            return new ModerationDecision(
                    scores == null
                            ? null
                            : scores.stream()
                                    .map(score -> score == null
                                            ? new ScoreDraft(null, null, null)
                                            : new ScoreDraft(score.line(), score.score(), score.reason()))
                                    .toList(),
                    participants == null ? List.<@Nullable UUID>of() : participants);
        }
    }

    @GET
    @Operation(
            summary = "A moderation, with the scores as they were given",
            description = "Not for those who scored. An assessor sees those of vacancies to whose assessors they"
                    + " belong.")
    @APIResponseSchema(value = ModerationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "None, or not for the caller")
    @APIResponse(responseCode = "409", description = "The caller has scored the application at this stage")
    @ProblemCodes({"no-such-moderation", "own-scores"})
    public Response read(@PathParam("id") UUID id) {
        return switch (readModerations.read(id, person.staffId(), isOnlyAssessor(person))) {
            case ReadOutcome.Found found ->
                Response.ok(ModerationView.of(found, isOnlyAssessor(person))).build();
            case ReadOutcome.NoSuchModeration() -> problem(ModerationProblem.NO_SUCH_MODERATION);
            case ReadOutcome.OwnScores() -> problem(ModerationProblem.OWN_SCORES);
        };
    }

    @PUT
    @Path("decision")
    @Operation(
            summary = "Decide a moderation",
            description = "A score and a reason for each moderated line, which count instead of the original scores."
                    + " For a wash-up, what the panel agreed and who took part. The same decision again gets the same"
                    + " answer.")
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "404", description = "None, or not for the caller")
    @APIResponse(
            responseCode = "409",
            description = "The caller has scored the application, or it is decided otherwise or not needed any more")
    @APIResponse(responseCode = "422", description = "Not complete or not right, with every mistake")
    @ProblemCodes({"invalid-decision", "moderation-cancelled", "moderation-decided", "no-such-moderation", "own-scores"
    })
    public Response decide(@PathParam("id") UUID id, ModerationDecisionRequest request) {
        return switch (decideModeration.decide(id, person.staffId(), isOnlyAssessor(person), request.decision())) {
            case DecisionOutcome.Decided() -> Response.noContent().build();
            case DecisionOutcome.NoSuchModeration() -> problem(ModerationProblem.NO_SUCH_MODERATION);
            case DecisionOutcome.OwnScores() -> problem(ModerationProblem.OWN_SCORES);
            case DecisionOutcome.DecidedOtherwise() -> problem(ModerationProblem.MODERATION_DECIDED);
            case DecisionOutcome.Cancelled() -> problem(ModerationProblem.MODERATION_CANCELLED);
            case DecisionOutcome.Invalid(var mistakes) ->
                Problem.of(ModerationProblem.INVALID_DECISION, null, mistakes).toResponse();
        };
    }

    static boolean isOnlyAssessor(CurrentPerson person) {
        return !person.has(Roles.RECRUITER) && !person.has(Roles.HIRING_MANAGER);
    }

    private static Response problem(ModerationProblem type) {
        return Problem.of(type, null).toResponse();
    }
}
