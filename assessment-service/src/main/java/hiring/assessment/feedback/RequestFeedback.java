package hiring.assessment.feedback;

import hiring.events.FeedbackRequested;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Records that a candidate asks for feedback. */
@ApplicationScoped
public class RequestFeedback {

    private final Feedbacks feedbacks;

    RequestFeedback(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    // The first request counts, however often it is made or delivered
    @Transactional
    public void request(FeedbackRequested event) {
        if (feedbacks.findByIdOptional(event.applicationId()).isEmpty()) {
            feedbacks.persist(new Feedback(
                    new ApplicationId(event.applicationId()), new VacancyId(event.vacancyId()), event.occurredAt()));
        }
    }
}
