package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/** A consumer of one topic, made from its reactions. */
public final class ReactingConsumer<E extends HiringEvent> extends TopicConsumer<E> {

    public ReactingConsumer(Topic topic, Reactions<E> reactions) {
        super(topic, reactions);
    }
}
