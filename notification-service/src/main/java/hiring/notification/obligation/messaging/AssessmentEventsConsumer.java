package hiring.notification.obligation.messaging;

import hiring.events.AssessmentEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores facts about assessments and raises obligations. */
@ApplicationScoped
public class AssessmentEventsConsumer implements TopicConsumer<AssessmentEvent> {

    private final LearnFacts learnFacts;
    private final RaiseObligations raiseObligations;
    private final Reactions<AssessmentEvent> reactions = Reactions.to(AssessmentEvent.class)
            // Work of the employer; the outcomes for candidates follow
            .ignore(AssessorAssigned.class, AssessorUnassigned.class, SiftCompleted.class, ShortlistPublished.class)
            // The outcome says so
            .ignore(ReserveListed.class)
            .allOther(this::apply)
            .build();

    AssessmentEventsConsumer(LearnFacts learnFacts, RaiseObligations raiseObligations) {
        this.learnFacts = learnFacts;
        this.raiseObligations = raiseObligations;
    }

    @Override
    public Topic topic() {
        return Topic.ASSESSMENTS;
    }

    @Override
    public Reactions<AssessmentEvent> reactions() {
        return reactions;
    }

    private void apply(List<AssessmentEvent> events) {
        learnFacts.learn(events, AssessmentEvent::vacancyId, Fact::of);
        raiseObligations.raise(
                events.stream().map(Cause::of).flatMap(Optional::stream).toList());
    }
}
