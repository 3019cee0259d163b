package hiring.assessment.correction.rest;

import hiring.assessment.correction.ReadFormerSheets;
import hiring.assessment.correction.ScoreRevision;
import hiring.assessment.correction.rest.CorrectionResource.FormerSheetView;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows auditors the sheets of a stage that were corrected or became void. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/former-sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@RefusesApplicants
@Tag(name = "former sheets")
class FormerSheetsResource {

    private final ReadFormerSheets readFormerSheets;

    FormerSheetsResource(ReadFormerSheets readFormerSheets) {
        this.readFormerSheets = readFormerSheets;
    }

    /**
     * A former sheet, with whose it was.
     *
     * @param applicationId absent where an earlier version of this service stored it, as the assessor
     */
    record FormerSheetOfStageView(
            @Nullable UUID applicationId, @Nullable UUID assessorId, FormerSheetView former) {

        static FormerSheetOfStageView of(ScoreRevision former) {
            return new FormerSheetOfStageView(
                    former.applicationId().orElse(null), former.assessorId().orElse(null), FormerSheetView.of(former));
        }
    }

    @GET
    @ProblemCodes("no-such-stage")
    @Operation(summary = "List the sheets of this stage that were corrected or became void, oldest first")
    @APIResponse(responseCode = "200", description = "A page of former sheets")
    @APIResponse(responseCode = "404", description = "No such stage")
    public Page<FormerSheetOfStageView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return readFormerSheets
                .ofStage(new VacancyId(vacancyId), new StageCode(stageCode), Keyset.OF_ID.read(cursor), limit)
                .map(found -> Page.of(
                        found,
                        limit,
                        (ScoreRevision row) -> Keyset.OF_ID.cursorAfter(row.id()),
                        FormerSheetOfStageView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_STAGE));
    }
}
