package hiring.notification.obligation.messaging;

import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationsSealed;
import hiring.events.FeedbackRequested;
import hiring.events.Topic;
import hiring.kit.conflict.Applicants;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.Fact;
import hiring.notification.obligation.LearnFacts;
import hiring.notification.obligation.RaiseObligation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Raises what the facts about applications oblige to. */
@ApplicationScoped
public class ApplicationEventsConsumer implements TopicConsumer<ApplicationEvent> {

    private final LearnFacts learnFacts;
    private final RaiseObligation raiseObligation;
    private final Applicants applicants;
    private final Reactions<ApplicationEvent> reactions = Reactions.to(ApplicationEvent.class)
            .all(ApplicationStarted.class, this::started)
            .each(ApplicationSubmitted.class, this::submitted)
            .ignore(ApplicationsSealed.class, FeedbackRequested.class)
            .eachOther(this::apply)
            .build();

    ApplicationEventsConsumer(LearnFacts learnFacts, RaiseObligation raiseObligation, Applicants applicants) {
        this.learnFacts = learnFacts;
        this.raiseObligation = raiseObligation;
        this.applicants = applicants;
    }

    @Override
    public Topic topic() {
        return Topic.APPLICATIONS;
    }

    @Override
    public Reactions<ApplicationEvent> reactions() {
        return reactions;
    }

    private void started(List<ApplicationStarted> started) {
        applicants.addAll(started, ApplicationStarted::vacancyId, ApplicationStarted::candidateId);
    }

    private void submitted(ApplicationSubmitted submitted) {
        applicants.add(submitted.vacancyId(), submitted.candidateId());
        apply(submitted);
    }

    private void apply(ApplicationEvent event) {
        learnFacts.learn(event.vacancyId(), Fact.of(event));
        Cause.of(event).ifPresent(raiseObligation::raise);
    }
}
