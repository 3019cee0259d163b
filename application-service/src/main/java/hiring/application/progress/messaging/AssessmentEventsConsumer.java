package hiring.application.progress.messaging;

import hiring.application.bar.RecordBars;
import hiring.application.progress.FeedbackReleases;
import hiring.application.progress.SelectionFacts;
import hiring.events.AssessmentEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.BarLifted;
import hiring.events.BookingInvited;
import hiring.events.CandidateBarred;
import hiring.events.FeedbackReleased;
import hiring.events.InterviewScheduled;
import hiring.events.OutcomeDecided;
import hiring.events.PlanReopened;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.SiftInvited;
import hiring.events.StageOutcomeDecided;
import hiring.events.Topic;
import hiring.events.VideoSubmitted;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import jakarta.inject.Singleton;

/** Applies events of assessment-service. */
@Singleton
public class AssessmentEventsConsumer extends TopicConsumer<AssessmentEvent> {

    AssessmentEventsConsumer(SelectionFacts facts, RecordBars bars, FeedbackReleases feedback) {
        super(
                Topic.ASSESSMENTS,
                Reactions.to(AssessmentEvent.class)
                        .all(SiftInvited.class, facts::sifted)
                        .each(VideoSubmitted.class, facts::record)
                        .all(QuestionnaireInvited.class, facts::invitedToQuestionnaire)
                        .all(BookingInvited.class, facts::invitedToBook)
                        .each(AssessorAssigned.class, facts::record)
                        .each(AssessorUnassigned.class, facts::record)
                        .all(StageOutcomeDecided.class, facts::decidedAtStage)
                        .each(SessionAllocated.class, facts::record)
                        .each(InterviewScheduled.class, facts::record)
                        .each(SessionPlaceReleased.class, facts::record)
                        .all(CandidateBarred.class, bars::barred)
                        .all(BarLifted.class, bars::lifted)
                        .all(OutcomeDecided.class, facts::decided)
                        .each(ReserveListed.class, facts::record)
                        .each(ReservePromoted.class, facts::record)
                        .each(FeedbackReleased.class, released -> {
                            facts.record(released);
                            feedback.released(released);
                        })
                        // Says nothing to a candidate until it is published who goes on, and then each application's
                        // own
                        // outcome follows
                        .ignore(PlanReopened.class, SiftCompleted.class, ShortlistPublished.class)
                        .build());
    }
}
