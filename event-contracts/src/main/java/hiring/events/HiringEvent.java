package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that one service publishes and the others may act on.
 *
 * <p>Implementations carry ids, codes, dates and the published text of a vacancy, never a name, an address or a text
 * about a person, because topics cannot erase single records (decision 0004). {@link ContactEvent} is the one
 * exception, on a compacted topic of its own where a tombstone erases.
 */
public sealed interface HiringEvent
        permits VacancyEvent, ApplicationEvent, AssessmentEvent, NotificationEvent, ContactEvent {

    /** The id whose facts must stay in order; the Kafka key. */
    UUID key();

    /** The time of the fact by the service's clock. A deadline passes at the deadline, not when the service notices. */
    Instant occurredAt();

    Topic topic();

    /** The event type with its major version, for example {@code hiring.application.submitted.v1}. */
    default String type() {
        return EventTypes.nameOf(getClass());
    }
}
