package hiring.assessment.result.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.result.PartDraft;
import hiring.assessment.result.ReadResults;
import hiring.assessment.result.RecordResult;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records what came of a stage and of its parts, and lists it. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "results")
@RefusesApplicants
class ResultResource {

    private final RecordResult recordResult;
    private final ReadResults readResults;
    private final CurrentPerson person;

    ResultResource(RecordResult recordResult, ReadResults readResults, CurrentPerson person) {
        this.recordResult = recordResult;
        this.readResults = readResults;
        this.person = person;
    }

    /**
     * The mark of a test, or that a questionnaire was answered.
     *
     * @param mark of a test
     * @param completed whether a questionnaire was answered
     */
    public record ResultRequest(
            @Min(0) @Max(1_000_000) @Nullable Integer mark,
            @Nullable Boolean completed) implements RequestBody {

        @Override
        public List<FieldError> findings() {
            return mark == null && completed == null
                    ? List.of(new FieldError("", "required", "Give a mark or say that it is completed"))
                    : List.of();
        }
    }

    @PUT
    @Path("{applicationId}")
    @ProblemCodes({
        "did-not-attend",
        "invalid-result",
        "no-place",
        "no-such-participant",
        "session-not-begun",
        "stage-over",
        "window-not-open"
    })
    @Operation(
            summary = "Record a result that comes from elsewhere",
            description =
                    "Of a stage that names no parts. A test's mark may be put right until it is published who goes on.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "The application does not take part in such a stage")
    @APIResponse(responseCode = "409", description = "Too early or too late")
    @APIResponse(responseCode = "422", description = "Not a result of this stage")
    public Response record(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("applicationId") UUID applicationId,
            ResultRequest request) {
        var result = new RecordResult.Result(request.mark(), request.completed());
        return ResultAnswers.of(recordResult.record(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                new ApplicationId(applicationId),
                result,
                person.staffId()));
    }

    /**
     * What came of a part.
     *
     * @param passed of a part that is passed or failed
     * @param value of a part that is measured, with its unit
     * @param completed true, of a part that is only completed
     */
    public record PartResultRequest(
            @Nullable Boolean passed,
            @Digits(integer = 9, fraction = 3) @Nullable BigDecimal value,
            @Size(max = 40) @Nullable String unit,
            @Nullable Boolean completed)
            implements RequestBody {}

    @PUT
    @Path("{applicationId}/parts/{part}")
    @ProblemCodes({
        "did-not-attend",
        "invalid-result",
        "no-place",
        "no-such-participant",
        "session-not-begun",
        "stage-over",
        "window-not-open"
    })
    @Operation(
            summary = "Record the result of a part",
            description = "May be put right until it is published who goes on. A candidate who fails a part does not go"
                    + " on, so the results of the other parts are not needed then.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "The application does not take part in such a stage")
    @APIResponse(responseCode = "409", description = "Too early or too late, or the candidate was not there")
    @APIResponse(responseCode = "422", description = "Not a result of this part, with every mistake")
    public Response recordPart(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("applicationId") UUID applicationId,
            @PathParam("part") @Size(max = 100) String part,
            PartResultRequest request) {
        return ResultAnswers.of(recordResult.record(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                new ApplicationId(applicationId),
                new PartDraft(part, request.passed(), request.value(), request.unit(), request.completed()),
                person.staffId()));
    }

    /**
     * The result of a part for one of several applications.
     *
     * @param passed of a part that is passed or failed
     * @param value of a part that is measured, with its unit
     * @param completed true, of a part that is only completed
     */
    public record ResultRowRequest(
            @NotNull UUID applicationId,
            @NotBlank @Size(max = 100) String part,
            @Nullable Boolean passed,
            @Digits(integer = 9, fraction = 3) @Nullable BigDecimal value,
            @Size(max = 40) @Nullable String unit,
            @Nullable Boolean completed) {

        RecordResult.Row row() {
            return new RecordResult.Row(
                    new ApplicationId(applicationId), new PartDraft(part, passed, value, unit, completed));
        }
    }

    /** Results of a stage, for example those of one session. */
    public record ResultsRequest(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ResultRowRequest> results) implements RequestBody {}

    @PUT
    @ProblemCodes({"invalid-result", "no-such-stage"})
    @Operation(
            summary = "Record several results of a stage",
            description =
                    "All of them, or none where one has a mistake; each mistake names its result. Results that are"
                            + " not named stay as they are.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "422", description = "Not results of this stage, with every mistake")
    public Response recordAll(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            ResultsRequest request) {
        return ResultAnswers.of(recordResult.recordAll(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                request.results().stream().map(ResultRowRequest::row).toList(),
                person.staffId()));
    }

    @GET
    @ProblemCodes("no-such-stage")
    @Operation(
            summary = "List the results of a stage",
            description = "With those that were corrected, in the order in which they were recorded.")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "404", description = "No such stage")
    public Page<PartResultView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return readResults
                .list(new VacancyId(vacancyId), new StageCode(stageCode), Keyset.OF_ID.read(cursor), limit)
                .map(found -> Page.of(
                        found.results(),
                        limit,
                        result -> Keyset.OF_ID.cursorAfter(result.id()),
                        result -> PartResultView.of(found.parts(), result)))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_STAGE));
    }
}
