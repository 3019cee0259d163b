package hiring.application.progress.messaging;

import hiring.application.progress.SelectionFacts;
import hiring.events.AssessmentEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.FeedbackReleased;
import hiring.events.InterviewScheduled;
import hiring.events.OutcomeDecided;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.SiftInvited;
import hiring.events.StageOutcomeDecided;
import hiring.events.Topic;
import hiring.events.VideoSubmitted;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what assessment-service publishes about applications. */
@ApplicationScoped
public class AssessmentEventsConsumer implements TopicConsumer<AssessmentEvent> {

    private final Inbox inbox;
    private final SelectionFacts facts;

    AssessmentEventsConsumer(Inbox inbox, SelectionFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
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
        switch (event) {
            case SiftInvited invited -> facts.record(invited);
            case VideoSubmitted submitted -> facts.record(submitted);
            case QuestionnaireInvited invited -> facts.record(invited);
            case AssessorAssigned assigned -> facts.record(assigned);
            case AssessorUnassigned unassigned -> facts.record(unassigned);
            case StageOutcomeDecided decided -> facts.record(decided);
            case SessionAllocated allocated -> facts.record(allocated);
            case InterviewScheduled scheduled -> facts.record(scheduled);
            case SessionPlaceReleased released -> facts.record(released);
            case OutcomeDecided decided -> facts.record(decided);
            case ReserveListed listed -> facts.record(listed);
            case ReservePromoted promoted -> facts.record(promoted);
            case FeedbackReleased released -> facts.record(released);
            case SiftCompleted completed -> {
                // Says nothing to a candidate until it is published who goes on
            }
            case ShortlistPublished published -> {
                // Each application's own outcome follows
            }
        }
    }
}
