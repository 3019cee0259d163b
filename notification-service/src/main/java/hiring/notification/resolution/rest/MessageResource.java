package hiring.notification.resolution.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.notification.bounce.BounceResult;
import hiring.notification.bounce.RecordBounce;
import hiring.notification.list.Position;
import hiring.notification.message.MessageState;
import hiring.notification.message.VacancyOfMessage;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.resolution.ConfirmMessage;
import hiring.notification.resolution.ConfirmationResult;
import hiring.notification.resolution.RetryMessages;
import hiring.notification.resolution.RetryResult;
import hiring.notification.resolution.WaitingMessages;
import hiring.notification.resolution.WaitingMessages.WaitingMessage;
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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The messages that wait for a recruiter's decision, and the decisions. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class MessageResource {

    private static final Keyset<Position> PAGES = Keyset.of(Position.class);

    private final WaitingMessages waiting;
    private final RetryMessages retryMessages;
    private final ConfirmMessage confirmMessage;
    private final RecordBounce recordBounce;

    MessageResource(
            WaitingMessages waiting,
            RetryMessages retryMessages,
            ConfirmMessage confirmMessage,
            RecordBounce recordBounce) {
        this.waiting = waiting;
        this.retryMessages = retryMessages;
        this.confirmMessage = confirmMessage;
        this.recordBounce = recordBounce;
    }

    /**
     * A message that waits for a recruiter's decision.
     *
     * @param kind what the candidate is told, for example {@code interview-invitation}
     * @param tries how often it was tried since it became due
     * @param reason a code, for example {@code smtp-550} or {@code cut-off}
     * @param waitingSince since when it waits for the decision
     */
    public record MessageView(
            UUID id,
            UUID obligationId,
            UUID vacancyId,
            UUID applicationId,
            String kind,
            NoticeChannel channel,
            MessageState state,
            @Min(0) int tries,
            String reason,
            Instant waitingSince) {

        static MessageView of(WaitingMessage message) {
            return new MessageView(
                    message.id(),
                    message.obligationId(),
                    message.vacancyId().value(),
                    message.applicationId().value(),
                    message.kind().code(),
                    NoticeChannel.EMAIL,
                    message.state(),
                    message.tries(),
                    message.reason(),
                    message.waitingSince());
        }
    }

    /** An empty object: the URL says which message it is, and the decision. */
    public record DecisionRequest() implements RequestBody {}

    /**
     * Which messages to send again.
     *
     * @param reason only messages with this reason, as the list shows it; absent for all
     * @param vacancyId only messages of this vacancy; absent for all
     */
    public record RetriesRequest(
            @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9.-]+", message = "a reason as the list shows it")
            String reason,

            @Nullable UUID vacancyId)
            implements RequestBody {}

    /**
     * How many messages are sent again.
     *
     * @param retried how many
     * @param more whether there may be more; then the caller repeats the request with another key
     */
    public record RetriesView(@Min(0) int retried, boolean more) {}

    /**
     * What is known of a mail that came back.
     *
     * @param reason a code, for example the status of the report: {@code 5.1.1}
     */
    public record BounceRequest(
            @NotNull
            @Size(min = 1, max = 40)
            @Pattern(regexp = "[a-z0-9.-]+", message = "lower-case letters, digits, dots and hyphens")
            String reason)
            implements RequestBody {}

    /** The state of a message after a recruiter's decision or report. */
    public record DecisionView(UUID id, MessageState state) {}

    @ExcludesOwnVacancies
    @GET
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Messages that wait for a decision",
            description =
                    "FAILED: certainly not delivered. UNCERTAIN: it may have been delivered. The message that has "
                            + "waited longest comes first.")
    public Page<MessageView> list(
            @QueryParam("state") @Pattern(regexp = "FAILED|UNCERTAIN", message = "FAILED or UNCERTAIN") @Nullable
                    String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Set<MessageState> states =
                state == null ? MessageState.AWAITING_DECISION : EnumSet.of(MessageState.valueOf(state));
        Position after = PAGES.read(cursor);
        return Page.of(
                waiting.page(states, after, limit + 1),
                limit,
                message -> PAGES.cursorAfter(new Position(message.waitingSince(), message.id())),
                MessageView::of);
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfMessage.class)
    @POST
    @Path("{id}/retries")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"message-not-waiting", "message-too-late", "no-such-message"})
    @Operation(
            summary = "Send a message again",
            description = "An UNCERTAIN message may then arrive twice; both carry the same Message-ID.")
    @APIResponse(
            responseCode = "202",
            description = "It is sent again",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response retry(@PathParam("id") UUID id, @NotNull DecisionRequest request) {
        return switch (retryMessages.retry(id)) {
            case RetryResult.Retried() ->
                Response.accepted(new DecisionView(id, MessageState.DUE)).build();
            case RetryResult.NotWaiting(MessageState state) -> notWaiting(state);
            case RetryResult.TooLate(Instant notAfter) ->
                Problem.of(MessageProblem.MESSAGE_TOO_LATE, "It was to be told before " + notAfter)
                        .with("notAfter", notAfter)
                        .toResponse();
            case RetryResult.NoSuchMessage() -> noSuchMessage();
        };
    }

    @ExcludesOwnVacancies
    @POST
    @Path("retries")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Send failed messages again",
            description = "FAILED messages, longest waiting first, but not those that are too late or whose "
                    + "candidate is told in another way.")
    @APIResponse(
            responseCode = "202",
            description = "They are sent again",
            content = @Content(schema = @Schema(implementation = RetriesView.class)))
    public Response retryAll(@NotNull RetriesRequest request) {
        UUID vacancy = request.vacancyId();
        RetryMessages.BulkRetry retry =
                retryMessages.retryFailed(request.reason(), vacancy == null ? null : new VacancyId(vacancy));
        return Response.accepted(new RetriesView(retry.retried(), retry.more())).build();
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfMessage.class)
    @POST
    @Path("{id}/bounces")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"message-not-waiting", "no-such-message"})
    @Operation(
            summary = "Report that a message came back",
            description = "For a SENT message. The obligation is open again, and a call or a letter to post tells "
                    + "the candidate.")
    @APIResponse(
            responseCode = "200",
            description = "It counts as not delivered",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response bounced(@PathParam("id") UUID id, @NotNull BounceRequest request) {
        return switch (recordBounce.reportedByRecruiter(id, request.reason())) {
            case BounceResult.Bounced() ->
                Response.ok(new DecisionView(id, MessageState.BOUNCED)).build();
            case BounceResult.NotSent(MessageState state) -> notWaiting(state);
            case BounceResult.NoSuchMessage() -> noSuchMessage();
        };
    }

    @RefusesApplicants(parameter = "id", by = VacancyOfMessage.class)
    @POST
    @Path("{id}/confirmations")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @ProblemCodes({"message-not-waiting", "no-such-message"})
    @Operation(
            summary = "Report that a message has arrived",
            description = "For an UNCERTAIN message, once a person has found out that it was delivered.")
    @APIResponse(
            responseCode = "200",
            description = "It counts as sent",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response confirm(@PathParam("id") UUID id, @NotNull DecisionRequest request) {
        return switch (confirmMessage.confirm(id)) {
            case ConfirmationResult.Confirmed() ->
                Response.ok(new DecisionView(id, MessageState.SENT)).build();
            case ConfirmationResult.NotUncertain(MessageState state) -> notWaiting(state);
            case ConfirmationResult.NoSuchMessage() -> noSuchMessage();
        };
    }

    private static Response notWaiting(MessageState state) {
        return Problem.of(MessageProblem.MESSAGE_NOT_WAITING, "It is " + state)
                .with("state", state)
                .toResponse();
    }

    private static Response noSuchMessage() {
        return Problem.of(MessageProblem.NO_SUCH_MESSAGE, null).toResponse();
    }
}
