package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/**
 * A service's reactions to the events of one topic. The kit finds each such bean, reads the topic, applies each event
 * once and stores dead letters.
 */
public interface TopicConsumer<E extends HiringEvent> {

    Topic topic();

    /** Must return the same reactions on each call. */
    Reactions<E> reactions();
}
