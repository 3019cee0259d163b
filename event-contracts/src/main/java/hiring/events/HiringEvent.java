package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that one service publishes and the others may act on.
 *
 * <p>Implementations carry ids, codes, dates and the published words of a vacancy, never a name, an address or a text
 * about a person: a topic outlives the right to have one's data erased. {@link ContactEvent} is the one exception, on a
 * compacted topic of its own where erasure is a tombstone.
 */
public sealed interface HiringEvent
        permits VacancyEvent, ApplicationEvent, AssessmentEvent, NotificationEvent, ContactEvent {

    /** The id whose facts must stay in order; the Kafka key. */
    UUID key();

    /** By the service's clock. For a deadline it is the deadline itself, not the moment somebody noticed it. */
    Instant occurredAt();

    Topic topic();

    /** The name on the wire with its major version, for example {@code hiring.application.submitted.v1}. */
    default String type() {
        return EventTypes.nameOf(getClass());
    }
}
