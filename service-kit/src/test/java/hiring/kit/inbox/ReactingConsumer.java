package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/** A consumer of one topic, made from its reactions. */
public record ReactingConsumer<E extends HiringEvent>(Topic topic, Reactions<E> reactions)
        implements TopicConsumer<E> {}
