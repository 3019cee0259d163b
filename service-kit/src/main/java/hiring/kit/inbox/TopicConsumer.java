package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/**
 * A service's reactions to the events of one topic. The kit finds each such bean, reads the topic, applies each event
 * once, and puts aside what cannot be applied.
 */
public interface TopicConsumer<E extends HiringEvent> {

    Topic topic();

    /** The same at each call. */
    Reactions<E> reactions();
}
