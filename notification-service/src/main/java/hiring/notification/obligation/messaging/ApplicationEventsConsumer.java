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
import hiring.notification.fact.Fact;
import hiring.notification.fact.LearnFacts;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.RaiseObligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores facts about applications and raises obligations. */
@ApplicationScoped
public class ApplicationEventsConsumer implements TopicConsumer<ApplicationEvent> {

    private final LearnFacts learnFacts;
    private final RaiseObligations raiseObligations;
    private final Applicants applicants;
    private final Reactions<ApplicationEvent> reactions = Reactions.to(ApplicationEvent.class)
            .all(ApplicationStarted.class, this::started)
            .all(ApplicationSubmitted.class, this::submitted)
            .ignore(ApplicationsSealed.class, FeedbackRequested.class)
            .allOther(this::apply)
            .build();

    ApplicationEventsConsumer(LearnFacts learnFacts, RaiseObligations raiseObligations, Applicants applicants) {
        this.learnFacts = learnFacts;
        this.raiseObligations = raiseObligations;
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

    private void submitted(List<ApplicationSubmitted> submitted) {
        applicants.addAll(submitted, ApplicationSubmitted::vacancyId, ApplicationSubmitted::candidateId);
        apply(submitted);
    }

    private void apply(List<? extends ApplicationEvent> events) {
        learnFacts.learn(events, ApplicationEvent::vacancyId, Fact::of);
        raiseObligations.raise(
                events.stream().map(Cause::of).flatMap(Optional::stream).toList());
    }
}
