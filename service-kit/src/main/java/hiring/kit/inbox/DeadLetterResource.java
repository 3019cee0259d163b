package hiring.kit.inbox;

import hiring.kit.audit.Audit;
import hiring.kit.audit.KitAction;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.inbox.EventSink.Attempt;
import hiring.kit.inbox.Received.Content;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What this service could not apply, and having it applied again. */
@Path("/api/v1/dead-letters")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "dead letters")
@OpenToApplicants(because = "administrators replay events without a decision of their own")
public class DeadLetterResource {

    private static final Keyset<DeadLetters.Position> PAGES = Keyset.of(DeadLetters.Position.class);

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final List<TopicConsumer<?>> consumers;
    private final CurrentPerson person;
    private final Audit audit;

    DeadLetterResource(
            DeadLetters deadLetters,
            Inbox inbox,
            @All List<TopicConsumer<?>> consumers,
            CurrentPerson person,
            Audit audit) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.consumers = consumers;
        this.person = person;
        this.audit = audit;
    }

    /** A dead letter without its data. */
    public record DeadLetterView(
            UUID id,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String type,
            @Nullable String eventId,
            String reason,
            Instant failedAt) {

        static DeadLetterView of(DeadLetters.DeadLetter letter) {
            return new DeadLetterView(
                    letter.id(),
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.key(),
                    letter.type(),
                    letter.eventId(),
                    letter.reason(),
                    letter.failedAt());
        }
    }

    @GET
    @Operation(summary = "Events that could not be applied and wait for a person, oldest first")
    public Page<DeadLetterView> waiting(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return Page.of(
                deadLetters.waiting(PAGES.read(cursor), limit + 1),
                limit,
                letter -> PAGES.cursorAfter(new DeadLetters.Position(letter.failedAt(), letter.id())),
                DeadLetterView::of);
    }

    // Needs no Idempotency-Key, because a second replay finds the event applied or the dead letter gone
    @POST
    @Path("{id}/replay")
    @Operation(summary = "Apply an event again", description = "409 with the letter kept if it fails again.")
    @ProblemCodes("replay-failed")
    @APIResponse(responseCode = "204", description = "Applied")
    public Response replay(@PathParam("id") UUID id) {
        Optional<Delivery> delivery = deadLetters.find(id);
        if (delivery.isEmpty()) {
            return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
        }
        for (TopicConsumer<?> consumer : consumers) {
            if (consumer.topic().wireName().equals(delivery.get().topic())) {
                return replay(id, consumer, delivery.get());
            }
        }
        return Problem.of(KitProblem.REPLAY_FAILED, "This service does not read that topic any more")
                .toResponse();
    }

    private Response replay(UUID id, TopicConsumer<?> consumer, Delivery delivery) {
        Optional<Received> received = RecordReader.read(consumer, delivery);
        if (received.isPresent()) {
            if (received.get().content() instanceof Content.Flaw flaw) {
                return Problem.of(KitProblem.REPLAY_FAILED, flaw.reason().getMessage())
                        .toResponse();
            }
            if (inbox.replay(received.get()) instanceof Attempt.Failed failed) {
                Log.errorf(failed.reason(), "Replay failed again [deadLetter=%s]", id);
                return Problem.of(KitProblem.REPLAY_FAILED, null).toResponse();
            }
        }
        deadLetters.markReplayed(id, person.id());
        audit.record(KitAction.DEAD_LETTER_REPLAYED, id);
        return Response.noContent().build();
    }
}
