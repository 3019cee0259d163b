package hiring.notification.obligation.messaging;

import hiring.events.AssessmentEvent;
import hiring.events.Topic;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.Fact;
import hiring.notification.obligation.LearnFacts;
import hiring.notification.obligation.RaiseObligation;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Raises what the facts about assessments oblige to. */
@ApplicationScoped
public class AssessmentEventsConsumer implements TopicConsumer<AssessmentEvent> {

    private final Inbox inbox;
    private final LearnFacts learnFacts;
    private final RaiseObligation raiseObligation;

    AssessmentEventsConsumer(Inbox inbox, LearnFacts learnFacts, RaiseObligation raiseObligation) {
        this.inbox = inbox;
        this.learnFacts = learnFacts;
        this.raiseObligation = raiseObligation;
    }

    @Incoming("assessments")
    @Blocking
    public void on(ConsumerRecord<String, String> record) {
        inbox.receive(this, record);
    }

    @Override
    public Topic topic() {
        return Topic.ASSESSMENTS;
    }

    @Override
    public Class<AssessmentEvent> events() {
        return AssessmentEvent.class;
    }

    @Override
    public void apply(AssessmentEvent event) {
        learnFacts.learn(event.vacancyId(), Fact.of(event));
        Cause.of(event).ifPresent(raiseObligation::raise);
    }
}
