package hiring.events;

import java.util.UUID;

/** What assessment-service publishes. Key: the application, or the vacancy for a fact about all of its applications. */
public sealed interface AssessmentEvent extends HiringEvent
        permits SiftInvited,
                VideoSubmitted,
                QuestionnaireInvited,
                AssessorAssigned,
                AssessorUnassigned,
                SiftCompleted,
                ShortlistPublished,
                StageOutcomeDecided,
                SessionAllocated,
                InterviewScheduled,
                SessionPlaceReleased,
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
