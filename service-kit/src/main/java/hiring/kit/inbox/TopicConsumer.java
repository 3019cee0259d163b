package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/**
 * A service's reactions to the events of one topic. Each such bean is found by {@link EventConsumers}, which reads
 * the topic, hands each event over once, and puts aside what cannot be applied.
 */
public interface TopicConsumer<E extends HiringEvent> {

    Topic topic();

    /** The same at each call. */
    Reactions<E> reactions();
}
