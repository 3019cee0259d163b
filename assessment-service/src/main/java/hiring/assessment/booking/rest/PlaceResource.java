package hiring.assessment.booking.rest;

import hiring.assessment.booking.BookPlace;
import hiring.assessment.booking.CancelSession;
import hiring.assessment.booking.CancellationOutcome;
import hiring.assessment.booking.CancellationReason;
import hiring.assessment.booking.MoveOutcome;
import hiring.assessment.booking.MovePlace;
import hiring.assessment.booking.MoveReason;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Books places for candidates, moves them to another session, and cancels sessions. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "places")
@RefusesApplicants
class PlaceResource {

    private final MovePlace movePlace;
    private final CancelSession cancelSession;
    private final BookPlace bookPlace;

    PlaceResource(MovePlace movePlace, CancelSession cancelSession, BookPlace bookPlace) {
        this.movePlace = movePlace;
        this.cancelSession = cancelSession;
        this.bookPlace = bookPlace;
    }

    /** Why a session is cancelled. */
    public record CancellationRequest(@NotNull CancellationReason reason) implements RequestBody {}

    @POST
    @Path("sessions/{sessionId}/cancellations")
    @Idempotent
    @ProblemCodes({"no-such-session", "session-begun"})
    @Operation(
            summary = "Cancel a session",
            description = "One that has not begun. Those who had a place are told, and get another one with the next"
                    + " allocation.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled, with those who had a place",
            content = @Content(schema = @Schema(implementation = CancellationView.class)))
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It has begun")
    public Response cancel(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("sessionId") UUID sessionId,
            CancellationRequest request) {
        return switch (cancelSession.cancel(
                new VacancyId(vacancyId), new StageCode(stageCode), sessionId, request.reason())) {
            case CancellationOutcome.Cancelled cancelled ->
                Response.ok(new CancellationView(cancelled.applications())).build();
            case CancellationOutcome.NoSuchSession none -> BookingAnswers.problem(BookingProblem.NO_SUCH_SESSION);
            case CancellationOutcome.HasBegun(var startsAt) -> BookingAnswers.begun(startsAt);
        };
    }

    /**
     * The session that a candidate chose.
     *
     * @param sessionId of the stage, with a place left
     */
    public record PlaceRequest(@NotNull UUID sessionId) implements RequestBody {}

    @PUT
    @Path("places/{applicationId}")
    @ProblemCodes({
        "candidate-elsewhere",
        "conflict-of-interest",
        "decision-outstanding",
        "no-such-participant",
        "no-such-session",
        "not-a-day-of-the-stage",
        "not-booked-by-candidates",
        "session-begun",
        "session-full",
        "stage-over",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Book a place for a candidate at a stage where candidates book",
            description = "For those who have no account, or cannot book by themselves: they have said which session"
                    + " they choose. A repeated request changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate has a place in this session",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "No such participant, or no such session of the stage")
    @APIResponse(responseCode = "409", description = "The session is full or cannot be booked")
    public Response book(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("applicationId") UUID applicationId,
            PlaceRequest request) {
        return BookingAnswers.of(bookPlace.book(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                new ApplicationId(applicationId),
                request.sessionId()));
    }

    /**
     * A move to another session.
     *
     * @param sessionId of the same stage, with a place left
     */
    public record MoveRequest(
            @NotNull UUID sessionId, @NotNull MoveReason reason) implements RequestBody {}

    @POST
    @Path("places/{applicationId}/moves")
    @Idempotent
    @ProblemCodes({
        "already-there",
        "candidate-elsewhere",
        "conflict-of-interest",
        "no-place",
        "no-such-participant",
        "no-such-session",
        "not-a-day-of-the-stage",
        "session-begun",
        "session-full",
        "stage-over",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Give a candidate a place in another session of the stage",
            description = "For example because the dates were changed. The candidate is told, as with the first place.")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = MoveView.class)))
    @APIResponse(responseCode = "404", description = "No such participant, or no such session of the stage")
    @APIResponse(
            responseCode = "409",
            description = "No place to move from, one of the sessions has begun, the other is full, on no day of the "
                    + "stage, at the time of another appointment of the candidate, or with an assessor who may not "
                    + "assess them")
    public Response move(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("applicationId") UUID applicationId,
            MoveRequest request) {
        return switch (movePlace.move(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                new ApplicationId(applicationId),
                request.sessionId(),
                request.reason())) {
            case MoveOutcome.Moved moved -> Response.ok(MoveView.of(moved)).build();
            case MoveOutcome.NoSuchParticipant none -> BookingAnswers.problem(StageProblem.NO_SUCH_PARTICIPANT);
            case MoveOutcome.VacancyWithdrawn withdrawn -> BookingAnswers.problem(StageProblem.VACANCY_WITHDRAWN);
            case MoveOutcome.StageOver over -> BookingAnswers.problem(StageProblem.STAGE_OVER);
            case MoveOutcome.NoPlace none -> BookingAnswers.problem(StageProblem.NO_PLACE);
            case MoveOutcome.NoSuchSession none -> BookingAnswers.problem(BookingProblem.NO_SUCH_SESSION);
            case MoveOutcome.AlreadyThere there -> BookingAnswers.problem(BookingProblem.ALREADY_THERE);
            case MoveOutcome.Refused(var why) -> BookingAnswers.of(why);
        };
    }
}
