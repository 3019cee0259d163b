package hiring.kit.inbox;

import hiring.events.HiringEvent;
import hiring.events.Topic;

/**
 * A service's reactions to the events of one topic. The kit finds each such bean, reads the topic, applies each event
 * once, and puts aside what cannot be applied.
 */
public abstract class TopicConsumer<E extends HiringEvent> {

    private final Topic topic;
    private final Reactions<E> reactions;

    protected TopicConsumer(Topic topic, Reactions<E> reactions) {
        this.topic = topic;
        this.reactions = reactions;
    }

    public final Topic topic() {
        return topic;
    }

    public final Reactions<E> reactions() {
        return reactions;
    }
}
