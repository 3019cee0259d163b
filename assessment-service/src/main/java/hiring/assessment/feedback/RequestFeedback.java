package hiring.assessment.feedback;

import hiring.events.FeedbackRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A candidate has asked why it was decided so. */
@ApplicationScoped
public class RequestFeedback {

    private final Feedbacks feedbacks;

    RequestFeedback(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    // The first request stands, however often it is made or delivered
    @Transactional
    public void request(FeedbackRequested event) {
        if (feedbacks.findByIdOptional(event.applicationId()).isEmpty()) {
            feedbacks.persist(new Feedback(event.applicationId(), event.vacancyId(), event.occurredAt()));
        }
    }
}
