package hiring.assessment.messaging;

import hiring.assessment.feedback.RequestFeedback;
import hiring.assessment.outcome.FillOpenings;
import hiring.assessment.progress.RecordApplication;
import hiring.assessment.scoring.ReassignSheets;
import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationDiscarded;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackRequested;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.Topic;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ApplicationEventsConsumer implements TopicConsumer<ApplicationEvent> {

    private final Inbox inbox;
    private final RecordApplication recordApplication;
    private final FillOpenings fillOpenings;
    private final RequestFeedback requestFeedback;
    private final ReassignSheets reassignSheets;

    ApplicationEventsConsumer(
            Inbox inbox,
            RecordApplication recordApplication,
            FillOpenings fillOpenings,
            RequestFeedback requestFeedback,
            ReassignSheets reassignSheets) {
        this.inbox = inbox;
        this.recordApplication = recordApplication;
        this.fillOpenings = fillOpenings;
        this.requestFeedback = requestFeedback;
        this.reassignSheets = reassignSheets;
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
        switch (event) {
            case ApplicationStarted started -> reassignSheets.allStarted(List.of(started));
            case ApplicationSubmitted submitted -> {
                reassignSheets.allSubmitted(List.of(submitted));
                recordApplication.allSubmitted(List.of(submitted));
            }
            case EligibilityDecided decided -> recordApplication.allEligibilityDecided(List.of(decided));
            case EligibilityReopened reopened -> recordApplication.allEligibilityReopened(List.of(reopened));
            case ApplicationsSealed sealed -> recordApplication.sealed(sealed);
            case ApplicationWithdrawn withdrawn -> {
                recordApplication.allWithdrawn(List.of(withdrawn));
                fillOpenings.allWithdrawn(List.of(withdrawn));
            }
            case ApplicationDiscarded discarded -> {
                // A draft was never heard of here
            }
            case ApplicationTimetableChanged changed -> {
                // Known from the vacancy itself
            }
            case ApplicationDeadlineExtended extended -> {
                // Nobody who assesses is told who was given longer
            }
            case ApplicationStopped stopped -> {
                // Known from the vacancy itself
            }
            case OfferMade made -> fillOpenings.made(made);
            case OfferAccepted accepted -> fillOpenings.accepted(accepted);
            case OfferDeclined declined -> fillOpenings.declined(declined);
            case OfferLapsed lapsed -> fillOpenings.lapsed(lapsed);
            case FeedbackRequested requested -> requestFeedback.request(requested);
        }
    }
}
