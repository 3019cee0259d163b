package hiring.notification.obligation.messaging;

import hiring.events.AssessmentEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
import hiring.events.PlanReopened;
import hiring.events.ReserveListed;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.Topic;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.fact.Fact;
import hiring.notification.fact.LearnFacts;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.RaiseObligations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Stores facts about assessments and raises obligations. */
@Singleton
public class AssessmentEventsConsumer extends TopicConsumer<AssessmentEvent> {

    AssessmentEventsConsumer(LearnFacts learnFacts, RaiseObligations raiseObligations) {
        super(
                Topic.ASSESSMENTS,
                Reactions.to(AssessmentEvent.class)
                        // Work of the employer; the outcomes for candidates follow
                        .ignore(
                                AssessorAssigned.class,
                                AssessorUnassigned.class,
                                BarLifted.class,
                                CandidateBarred.class,
                                PlanReopened.class,
                                SiftCompleted.class,
                                ShortlistPublished.class)
                        // The outcome says so
                        .ignore(ReserveListed.class)
                        .allOther(events -> apply(events, learnFacts, raiseObligations))
                        .build());
    }

    private static void apply(List<AssessmentEvent> events, LearnFacts learnFacts, RaiseObligations raiseObligations) {
        learnFacts.learn(events, AssessmentEvent::vacancyId, Fact::of);
        raiseObligations.raise(
                events.stream().map(Cause::of).flatMap(Optional::stream).toList());
    }
}
