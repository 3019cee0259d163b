package hiring.notification.call.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.notification.call.AttemptResult;
import hiring.notification.call.CallList;
import hiring.notification.call.CallList.CallToMake;
import hiring.notification.call.CallResult;
import hiring.notification.call.CallState;
import hiring.notification.call.RecordAttempt;
import hiring.notification.call.VacancyOfCall;
import hiring.notification.list.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calls that recruiters make to candidates, and the attempts at them. */
@Path("/api/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallResource {

    private static final Keyset<Position> PAGES = Keyset.of(Position.class);

    private final CallList callList;
    private final RecordAttempt recordAttempt;
    private final CurrentPerson person;

    CallResource(CallList callList, RecordAttempt recordAttempt, CurrentPerson person) {
        this.callList = callList;
        this.recordAttempt = recordAttempt;
        this.person = person;
    }

    /**
     * A call to make.
     *
     * @param kind what the candidate is told, for example {@code interview-invitation}
     * @param telephone as the candidate wrote it; absent where the candidate gave none
     * @param numberToRing as a telephone dials it; absent where it cannot be made out
     * @param points what to say, one sentence each
     * @param attempts how often it was tried
     * @param dueSince since when it is to be made
     */
    public record CallView(
            UUID id,
            UUID obligationId,
            UUID vacancyId,
            UUID applicationId,
            String kind,
            String candidateName,
            @Nullable String telephone,
            @Nullable String numberToRing,
            String vacancyTitle,
            List<String> points,
            @Min(0) int attempts,
            Instant dueSince) {

        static CallView of(CallToMake call) {
            return new CallView(
                    call.id(),
                    call.obligationId(),
                    call.vacancyId().value(),
                    call.applicationId().value(),
                    call.kind().code(),
                    call.candidateName(),
                    call.telephone(),
                    call.numberToRing(),
                    call.vacancyTitle(),
                    call.points(),
                    call.attempts(),
                    call.dueSince());
        }
    }

    /** The result of an attempt to call a candidate. */
    public record AttemptRequest(@NotNull CallResult result) implements RequestBody {}

    /**
     * The state of a call after an attempt.
     *
     * @param attempts how often it was tried, this attempt included
     */
    public record AttemptView(
            UUID callId,
            CallResult result,
            CallState state,
            @Min(1) int attempts) {}

    @RefusesApplicants
    @ExcludesOwnVacancies
    @GET
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Calls to make",
            description = "The call that has been due longest comes first. Each view is audited.")
    public Page<CallView> list(
            @QueryParam("vacancyId") @Nullable UUID vacancyId,
            @QueryParam("state") @DefaultValue("DUE") @Pattern(regexp = "DUE", message = "only DUE") String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Position after = PAGES.read(cursor);
        return Page.of(
                callList.page(vacancyId == null ? null : new VacancyId(vacancyId), after, limit),
                limit,
                call -> PAGES.cursorAfter(new Position(call.dueSince(), call.id())),
                CallView::of);
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfCall.class)
    @POST
    @Path("{id}/attempts")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"call-not-due", "no-such-call"})
    @Operation(
            summary = "Record an attempt",
            description = "SPOKE completes the call. After any other result it stays due, or a letter replaces it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AttemptView.class)))
    public Response attempt(@PathParam("id") UUID id, @NotNull AttemptRequest request) {
        return switch (recordAttempt.record(id, request.result(), person.staffId())) {
            case AttemptResult.Noted(CallState state, int attempts) ->
                Response.status(Response.Status.CREATED)
                        .entity(new AttemptView(id, request.result(), state, attempts))
                        .build();
            case AttemptResult.NotDue(CallState state) ->
                Problem.of(CallProblem.CALL_NOT_DUE, "It is " + state)
                        .with("state", state)
                        .toResponse();
            case AttemptResult.NoSuchCall() ->
                Problem.of(CallProblem.NO_SUCH_CALL, null).toResponse();
        };
    }
}
