package hiring.notification.obligation.messaging;

import hiring.events.ApplicationEvent;
import hiring.events.Topic;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.RaiseObligation;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Raises what the facts about applications oblige to. */
@ApplicationScoped
public class ApplicationEventsConsumer implements TopicConsumer<ApplicationEvent> {

    private final Inbox inbox;
    private final RaiseObligation raiseObligation;

    ApplicationEventsConsumer(Inbox inbox, RaiseObligation raiseObligation) {
        this.inbox = inbox;
        this.raiseObligation = raiseObligation;
    }

    @Incoming("applications")
    @Blocking
    public void on(ConsumerRecord<String, String> record) {
        inbox.receive(this, record);
    }

    @Override
    public Topic topic() {
        return Topic.APPLICATIONS;
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public void apply(ApplicationEvent event) {
        Cause.of(event).ifPresent(raiseObligation::raise);
    }
}
