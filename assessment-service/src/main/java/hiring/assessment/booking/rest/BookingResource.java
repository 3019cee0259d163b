package hiring.assessment.booking.rest;

import hiring.assessment.booking.BookPlace;
import hiring.assessment.booking.FreeSessions;
import hiring.assessment.plan.rest.StageProblem;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Candidates choose the session that they come to. */
@Path("/api/v1/applications/{applicationId}/stages/{stageCode}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "bookings")
class BookingResource {

    private static final Keyset<FreeSessions.After> PAGES = Keyset.of(FreeSessions.After.class);

    private final FreeSessions freeSessions;
    private final BookPlace bookPlace;
    private final CurrentPerson person;

    BookingResource(FreeSessions freeSessions, BookPlace bookPlace, CurrentPerson person) {
        this.freeSessions = freeSessions;
        this.bookPlace = bookPlace;
        this.person = person;
    }

    @GET
    @Path("free-sessions")
    @ProblemCodes("no-such-participant")
    @Operation(
            summary = "Sessions in which I can book a place",
            description = "Of a stage at which candidates book by themselves, in the order of their start. The session"
                    + " in which I have a place is among them, also when it is full. A session can be full by the time"
                    + " of the booking.")
    @APIResponse(responseCode = "200", description = "A page of sessions")
    @APIResponse(responseCode = "404", description = "I do not take part in such a stage")
    public Page<FreeSessionView> list(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return freeSessions
                .list(
                        person.candidateId(),
                        new ApplicationId(applicationId),
                        new StageCode(stageCode),
                        PAGES.read(cursor),
                        limit)
                .map(choices -> Page.of(
                        choices,
                        limit,
                        choice -> PAGES.cursorAfter(new FreeSessions.After(
                                choice.session().startsAt(), choice.session().id())),
                        FreeSessionView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_PARTICIPANT));
    }

    /**
     * The session to book.
     *
     * @param sessionId of the stage, with a place left
     */
    public record BookingRequest(@NotNull UUID sessionId) implements RequestBody {}

    @PUT
    @Path("booking")
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
            summary = "Book a place, or move to another session",
            description = "Until the session begins. A move keeps the former place where the other session is full. The"
                    + " invitation is sent as for places that a recruiter gives.")
    @APIResponse(
            responseCode = "200",
            description = "I have a place in this session",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "I do not take part in such a stage, or it has no such session")
    @APIResponse(responseCode = "409", description = "The session is full or cannot be booked")
    public Response book(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            BookingRequest request) {
        return BookingAnswers.of(bookPlace.book(
                person.candidateId(), new ApplicationId(applicationId), new StageCode(stageCode), request.sessionId()));
    }

    @DELETE
    @Path("booking")
    @ProblemCodes({
        "decision-outstanding",
        "no-such-participant",
        "not-booked-by-candidates",
        "session-begun",
        "stage-over",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Give up my place",
            description = "Until the session begins. Another place can be booked afterwards.")
    @APIResponse(responseCode = "204", description = "I have no place")
    @APIResponse(responseCode = "404", description = "I do not take part in such a stage")
    @APIResponse(responseCode = "409", description = "The session has begun, or the stage is over")
    public Response giveUp(
            @PathParam("applicationId") UUID applicationId, @PathParam("stageCode") @Size(max = 100) String stageCode) {
        return BookingAnswers.of(
                bookPlace.giveUp(person.candidateId(), new ApplicationId(applicationId), new StageCode(stageCode)));
    }
}
