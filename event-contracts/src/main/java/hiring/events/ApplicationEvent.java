package hiring.events;

import java.util.UUID;

/**
 * What application-service publishes. Key: the application, or the vacancy for a fact about all of its applications.
 */
public sealed interface ApplicationEvent extends HiringEvent
        permits ApplicationStarted,
                ApplicationSubmitted,
                ApplicationWithdrawn,
                ApplicationDiscarded,
                ApplicationTimetableChanged,
                ApplicationDeadlineExtended,
                ApplicationStopped,
                EligibilityDecided,
                EligibilityReopened,
                ApplicationsSealed,
                OfferMade,
                OfferAccepted,
                OfferDeclined,
                OfferLapsed,
                FeedbackRequested {

    UUID vacancyId();

    @Override
    default Topic topic() {
        return Topic.APPLICATIONS;
    }
}
