package hiring.notification.obligation.messaging;

import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.Topic;
import hiring.kit.conflict.Applicants;
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

/** Raises what the facts about applications oblige to. */
@ApplicationScoped
public class ApplicationEventsConsumer implements TopicConsumer<ApplicationEvent> {

    private final Inbox inbox;
    private final LearnFacts learnFacts;
    private final RaiseObligation raiseObligation;
    private final Applicants applicants;

    ApplicationEventsConsumer(
            Inbox inbox, LearnFacts learnFacts, RaiseObligation raiseObligation, Applicants applicants) {
        this.inbox = inbox;
        this.learnFacts = learnFacts;
        this.raiseObligation = raiseObligation;
        this.applicants = applicants;
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
        if (event instanceof ApplicationStarted started) {
            applicants.add(started.vacancyId(), started.candidateId());
        } else if (event instanceof ApplicationSubmitted submitted) {
            applicants.add(submitted.vacancyId(), submitted.candidateId());
        }
        learnFacts.learn(event.vacancyId(), Fact.of(event));
        Cause.of(event).ifPresent(raiseObligation::raise);
    }
}
