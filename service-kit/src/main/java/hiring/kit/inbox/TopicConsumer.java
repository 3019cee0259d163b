package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/**
 * A service's reaction to the events of one topic. Its class also has the {@code @Incoming} method, which only hands the record to
 * {@link Inbox#receive}.
 */
public interface TopicConsumer<E extends HiringEvent> {

    Topic topic();

    /** The sealed interface of the topic's events. */
    Class<E> events();

    /** Applies one event, in the transaction that also marks it as applied. A throw undoes both. */
    void apply(E event);
}
