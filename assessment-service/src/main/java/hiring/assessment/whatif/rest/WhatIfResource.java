package hiring.assessment.whatif.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.whatif.OtherTerms;
import hiring.assessment.whatif.TryTerms;
import hiring.assessment.whatif.TryTerms.Trial;
import hiring.assessment.whatif.WhatIf;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries other terms on the results of a stage. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "what-ifs")
@RefusesApplicants
class WhatIfResource {

    private final TryTerms tryTerms;
    private final CurrentPerson person;

    WhatIfResource(TryTerms tryTerms, CurrentPerson person) {
        this.tryTerms = tryTerms;
        this.person = person;
    }

    /**
     * Terms to try. What is absent stays as the stage has it.
     *
     * @param weights of some lines
     * @param minimums of some lines
     * @param places how many candidates would go on at most
     * @param passMark the lowest total that would be enough
     * @param tieBreak codes of the criteria that would decide between equal totals; empty for none
     */
    public record WhatIfRequest(
            @Size(max = 200) @Nullable List<@NotNull @Valid LineWeightRequest> weights,
            @Size(max = 200) @Nullable List<@NotNull @Valid LineMinimumRequest> minimums,
            @Min(0) @Max(100_000) @Nullable Integer places,
            @Min(0) @Max(1_000_000) @Nullable Integer passMark,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tieBreak)
            implements RequestBody {

        OtherTerms terms() {
            return new OtherTerms(
                    weights == null
                            ? List.of()
                            : weights.stream()
                                    .map(given -> new OtherTerms.LineWeight(given.line(), given.weight()))
                                    .toList(),
                    minimums == null
                            ? List.of()
                            : minimums.stream()
                                    .map(given -> new OtherTerms.LineMinimum(given.line(), given.minimum()))
                                    .toList(),
                    places,
                    passMark,
                    tieBreak);
        }
    }

    /**
     * Another weight of a line.
     *
     * @param weight how often the mean would count
     */
    public record LineWeightRequest(
            @NotBlank @Size(max = 100) String line,
            @NotNull @Min(1) @Max(100) Integer weight) {}

    /**
     * Another minimum of a line.
     *
     * @param minimum the lowest sufficient mean; absent for none
     */
    public record LineMinimumRequest(
            @NotBlank @Size(max = 100) String line,
            @Min(0) @Max(100) @Nullable Integer minimum) {}

    @POST
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"invalid-trial", "no-such-stage", "nothing-to-try"})
    @Operation(
            summary = "Show who would go on by other terms",
            description = "Compared with the stage's own terms. Nothing is stored or published. Not for people who may"
                    + " score, to whom the order would tell who asked for the guaranteed interview.")
    @APIResponse(
            responseCode = "200",
            description = "Who would enter, who would leave, and a page of the order",
            content = @Content(schema = @Schema(implementation = WhatIfView.class)))
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "From this stage all go on without a decision")
    @APIResponse(responseCode = "422", description = "Not valid, with every mistake")
    public Response tryOther(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
            WhatIfRequest request) {
        if (person.mayScore()) {
            return Problem.of(KitProblem.FORBIDDEN, "Trials are for those who neither score nor sit on panels")
                    .toResponse();
        }
        UUID after = Keyset.OF_ID.read(cursor);
        return switch (tryTerms.tryTerms(new VacancyId(vacancyId), new StageCode(stageCode), request.terms())) {
            case Trial.Tried(var result) -> page(result, after, limit);
            case Trial.NoSuchStage none ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case Trial.NothingToDecide nothing ->
                Problem.of(WhatIfProblem.NOTHING_TO_TRY, null).toResponse();
            case Trial.Invalid(var mistakes) ->
                Problem.of(WhatIfProblem.INVALID_TRIAL, null, mistakes).toResponse();
        };
    }

    private static Response page(WhatIf result, @Nullable UUID after, int limit) {
        List<Proposed> order = result.other().candidates();
        int begin = 0;
        if (after != null) {
            begin = order.stream().map(Proposed::applicationId).toList().indexOf(after) + 1;
            if (begin == 0) {
                return Problem.of(KitProblem.BAD_CURSOR, null).toResponse();
            }
        }
        List<Proposed> rows = order.subList(begin, Math.min(order.size(), begin + limit + 1));
        return Response.ok(WhatIfView.of(result, rows, limit)).build();
    }
}
