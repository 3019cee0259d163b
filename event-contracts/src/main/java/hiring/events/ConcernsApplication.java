package hiring.events;

import java.util.UUID;

/** A fact about one application, and so about one candidate. */
public sealed interface ConcernsApplication
        permits ApplicationDeadlineExtended,
                ApplicationDiscarded,
                ApplicationStarted,
                ApplicationStopped,
                ApplicationSubmitted,
                ApplicationTimetableChanged,
                ApplicationWithdrawn,
                BookingInvited,
                EligibilityDecided,
                EligibilityReopened,
                FeedbackReleased,
                FeedbackRequested,
                InterviewScheduled,
                OfferAccepted,
                OfferDeclined,
                OfferLapsed,
                OfferMade,
                OutcomeDecided,
                QuestionnaireInvited,
                ReserveListed,
                ReservePromoted,
                SessionAllocated,
                SessionPlaceReleased,
                SiftInvited,
                StageOutcomeDecided,
                VideoSubmitted {

    UUID applicationId();

    UUID vacancyId();

    UUID candidateId();
}
