package hiring.assessment.scoring.rest;

import hiring.assessment.scoring.AssessorWork;
import hiring.assessment.scoring.AssessorWork.CriterionOfSheet;
import hiring.assessment.scoring.Assignment;
import hiring.assessment.scoring.AssignmentStatus;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows an assessor one criterion across all their candidates, so that each is judged by the same measure. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/criteria/{criterion}/sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RefusesApplicants
@Tag(name = "sheets by criterion")
class CriterionSheetResource {

    private final AssessorWork work;
    private final CurrentPerson person;

    CriterionSheetResource(AssessorWork work, CurrentPerson person) {
        this.work = work;
        this.person = person;
    }

    /**
     * One of my sheets, with what I have written of the criterion.
     *
     * @param formId finds the anonymised form in application-service
     * @param notBefore when what is scored takes place; absent where it lies there already
     * @param scores final where the sheet was handed in, else of the draft; empty before the first save
     */
    record CriterionSheetView(
            UUID id,
            UUID formId,
            AssignmentStatus status,
            @Nullable Instant notBefore,
            List<CriterionScoreView> scores) {

        static CriterionSheetView of(CriterionOfSheet sheet) {
            Assignment assignment = sheet.assignment();
            return new CriterionSheetView(
                    assignment.id(),
                    assignment.sheetId().value(),
                    assignment.status(),
                    assignment.notBefore().orElse(null),
                    sheet.scores().stream().map(CriterionScoreView::of).toList());
        }
    }

    /**
     * What is written of one line.
     *
     * @param score absent in a draft where it is not decided yet
     */
    record CriterionScoreView(
            @Nullable String line,
            @Nullable Integer score,
            @Nullable String reason) {

        static CriterionScoreView of(ScoreDraft score) {
            return new CriterionScoreView(score.line(), score.score(), score.reason());
        }
    }

    @GET
    @Operation(
            summary = "One criterion in all my sheets at a stage",
            description = "In an order of my own, which is not that in which applications came and stays the same.")
    @APIResponse(responseCode = "200", description = "A page of my sheets")
    @APIResponse(responseCode = "404", description = "Nothing at such a stage is scored by such a criterion")
    @ProblemCodes("no-such-criterion")
    public Page<CriterionSheetView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("criterion") @Size(max = 100) String criterion,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return work.byCriterion(
                        person.staffId(),
                        new VacancyId(vacancyId),
                        new StageCode(stageCode),
                        criterion,
                        Keyset.OF_ID.read(cursor),
                        limit)
                .map(sheets -> Page.of(
                        sheets,
                        limit,
                        sheet -> Keyset.OF_ID.cursorAfter(sheet.assignment().id()),
                        CriterionSheetView::of))
                .orElseThrow(() -> new ProblemException(ScoringProblem.NO_SUCH_CRITERION));
    }
}
