package hiring.assessment.reserve.messaging;

import hiring.assessment.feedback.RequestFeedback;
import hiring.assessment.progress.RecordApplication;
import hiring.assessment.reserve.FillOpenings;
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
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import jakarta.inject.Singleton;

@Singleton
class ApplicationEventsConsumer extends TopicConsumer<ApplicationEvent> {

    ApplicationEventsConsumer(
            RecordApplication recordApplication,
            FillOpenings fillOpenings,
            RequestFeedback requestFeedback,
            ReassignSheets reassignSheets) {
        super(
                Topic.APPLICATIONS,
                Reactions.to(ApplicationEvent.class)
                        .all(ApplicationStarted.class, reassignSheets::allStarted)
                        .all(ApplicationSubmitted.class, submitted -> {
                            reassignSheets.allSubmitted(submitted);
                            recordApplication.allSubmitted(submitted);
                        })
                        .all(EligibilityDecided.class, recordApplication::allEligibilityDecided)
                        .all(EligibilityReopened.class, recordApplication::allEligibilityReopened)
                        .each(ApplicationsSealed.class, recordApplication::sealed)
                        .all(ApplicationWithdrawn.class, withdrawn -> {
                            recordApplication.allWithdrawn(withdrawn);
                            fillOpenings.allWithdrawn(withdrawn);
                        })
                        .each(OfferMade.class, fillOpenings::made)
                        .each(OfferAccepted.class, fillOpenings::accepted)
                        .each(OfferDeclined.class, fillOpenings::declined)
                        .each(OfferLapsed.class, fillOpenings::lapsed)
                        .each(FeedbackRequested.class, requestFeedback::request)
                        // Drafts are unknown here, vacancy-service publishes new dates and withdrawals itself, and
                        // assessors
                        // must not learn who was given more time
                        .ignore(
                                ApplicationDiscarded.class,
                                ApplicationTimetableChanged.class,
                                ApplicationDeadlineExtended.class,
                                ApplicationStopped.class)
                        .build());
    }
}
