package hiring.vacancy.openings.messaging;

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
import hiring.kit.conflict.Applicants;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.vacancy.openings.CountOpenings;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which offers were accepted, and who has applied. */
@ApplicationScoped
public class ApplicationEventsConsumer implements TopicConsumer<ApplicationEvent> {

    private final Inbox inbox;
    private final CountOpenings countOpenings;
    private final Applicants applicants;

    ApplicationEventsConsumer(Inbox inbox, CountOpenings countOpenings, Applicants applicants) {
        this.inbox = inbox;
        this.countOpenings = countOpenings;
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
        switch (event) {
            case OfferAccepted accepted ->
                countOpenings.accepted(accepted.offerId(), accepted.vacancyId(), accepted.occurredAt());
            case ApplicationStarted started -> applicants.add(started.vacancyId(), started.candidateId());
            case ApplicationSubmitted submitted -> applicants.add(submitted.vacancyId(), submitted.candidateId());
            // An opening counts as taken when its offer is accepted, not before; nothing else is about openings
            case OfferMade ignored -> {}
            case OfferDeclined ignored -> {}
            case OfferLapsed ignored -> {}
            case ApplicationWithdrawn ignored -> {}
            case ApplicationDiscarded ignored -> {}
            case ApplicationTimetableChanged ignored -> {}
            case ApplicationDeadlineExtended ignored -> {}
            case ApplicationStopped ignored -> {}
            case EligibilityDecided ignored -> {}
            case ApplicationsSealed ignored -> {}
            case FeedbackRequested ignored -> {}
            case EligibilityReopened ignored -> {}
        }
    }
}
