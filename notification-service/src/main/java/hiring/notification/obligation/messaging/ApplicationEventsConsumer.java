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
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Stores facts about applications and raises obligations. */
@Singleton
public class ApplicationEventsConsumer extends TopicConsumer<ApplicationEvent> {

    ApplicationEventsConsumer(LearnFacts learnFacts, RaiseObligations raiseObligations, Applicants applicants) {
        super(
                Topic.APPLICATIONS,
                Reactions.to(ApplicationEvent.class)
                        .all(
                                ApplicationStarted.class,
                                started -> applicants.addAll(
                                        started, ApplicationStarted::vacancyId, ApplicationStarted::candidateId))
                        .all(ApplicationSubmitted.class, submitted -> {
                            applicants.addAll(
                                    submitted, ApplicationSubmitted::vacancyId, ApplicationSubmitted::candidateId);
                            apply(submitted, learnFacts, raiseObligations);
                        })
                        .ignore(ApplicationsSealed.class, FeedbackRequested.class)
                        .allOther(events -> apply(events, learnFacts, raiseObligations))
                        .build());
    }

    private static void apply(
            List<? extends ApplicationEvent> events, LearnFacts learnFacts, RaiseObligations raiseObligations) {
        learnFacts.learn(events, ApplicationEvent::vacancyId, Fact::of);
        raiseObligations.raise(
                events.stream().map(Cause::of).flatMap(Optional::stream).toList());
    }
}
