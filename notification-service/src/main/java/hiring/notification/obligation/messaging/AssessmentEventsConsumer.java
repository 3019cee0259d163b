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

/** Raises what the facts about assessments oblige to. */
@ApplicationScoped
public class AssessmentEventsConsumer implements TopicConsumer<AssessmentEvent> {

    private final LearnFacts learnFacts;
    private final RaiseObligations raiseObligations;
    private final Reactions<AssessmentEvent> reactions = Reactions.to(AssessmentEvent.class)
            // Work of the employer; what it means for a candidate follows
            .ignore(AssessorAssigned.class, AssessorUnassigned.class, SiftCompleted.class, ShortlistPublished.class)
            // Told by the outcome
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
