package hiring.events;

import java.util.UUID;

/**
 * Events that application-service publishes. Key: the application, or the vacancy if all its applications are meant.
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
