package hiring.events;

import java.util.UUID;

/** Events that assessment-service publishes. Key: the application, or the vacancy if all its applications are meant. */
public sealed interface AssessmentEvent extends HiringEvent
        permits SiftInvited,
                VideoSubmitted,
                QuestionnaireInvited,
                BookingInvited,
                AssessorAssigned,
                AssessorUnassigned,
                PlanReopened,
                SiftCompleted,
                ShortlistPublished,
                StageOutcomeDecided,
                SessionAllocated,
                InterviewScheduled,
                SessionPlaceReleased,
                CandidateBarred,
                BarLifted,
                OutcomeDecided,
                ReserveListed,
                ReservePromoted,
                FeedbackReleased {

    UUID vacancyId();

    @Override
    default Topic topic() {
        return Topic.ASSESSMENTS;
    }
}
