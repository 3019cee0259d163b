package hiring.notification.obligation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationDiscarded;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.AssessmentEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.BarLifted;
import hiring.events.BookingInvited;
import hiring.events.CandidateBarred;
import hiring.events.ConcernsApplication;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackReleased;
import hiring.events.FeedbackRequested;
import hiring.events.HiringEvent;
import hiring.events.InterviewScheduled;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
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
import hiring.events.VideoSubmitted;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.notification.fact.FactSubject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate must be told something.
 *
 * <p>Two causes are the same where {@link #key()} is: the kind, the application, and the occasion, which
 * tells one such fact about an application from the next. So a fact that is published again under another event id
 * still obliges only once.
 *
 * @param occasion empty where the fact can be true only once of an application
 */
public record Cause(
        NoticeKind kind,
        VacancyId vacancyId,
        ApplicationId applicationId,
        CandidateId candidateId,
        String occasion,
        Particulars particulars,
        Instant at) {

    private static final String ONCE = "";
    private static final Particulars NONE = new Particulars.None();

    private static final UUID NAMESPACE = UUID.fromString("6f1f9f2e-6d51-4d6f-9f53-0d6f8a8c2b11");
    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NAMESPACE);

    /** Selects the facts that concern it. */
    FactSubject subject() {
        return new FactSubject(applicationId, vacancyId);
    }

    /** Identifies the cause. */
    public String key() {
        return kind.code() + '/' + applicationId + (occasion.isEmpty() ? "" : '/' + occasion);
    }

    /**
     * The offer or the stage that is announced, by which a later fact finds it; empty where it is about the whole
     * application.
     */
    public String scope() {
        return switch (kind) {
            case OFFER, OFFER_ACCEPTED, OFFER_DECLINED, OFFER_LAPSED -> occasion;
            default -> particulars instanceof Particulars.OfStage about ? about.stageCode() : ONCE;
        };
    }

    /** The number of the publication whose decision is told; absent where none is. */
    @Nullable
    Integer publication() {
        return particulars instanceof Particulars.StageOutcome outcome ? outcome.publication() : null;
    }

    /**
     * The id of the obligation that follows. It is made from the key, so that even a service that was rebuilt from
     * the events gives the same obligation the same id, and its message the same Message-ID, by which mail servers know
     * a copy.
     */
    public UUID obligationId() {
        synchronized (IDS) {
            return IDS.generate(key());
        }
    }

    /** Empty where an event obliges to no announcement. */
    public static Optional<Cause> of(ApplicationEvent event) {
        return switch (event) {
            // The page shows the draft to the candidate
            case ApplicationStarted e -> Optional.empty();
            case ApplicationSubmitted e -> once(NoticeKind.APPLICATION_RECEIVED, e, ONCE, NONE);
            case ApplicationWithdrawn e -> once(NoticeKind.APPLICATION_WITHDRAWN, e, ONCE, NONE);
            // Once for each change of the timetable, however often it is announced
            case ApplicationTimetableChanged e ->
                once(
                        NoticeKind.TIMETABLE_CHANGED,
                        e,
                        String.valueOf(e.timetableVersion()),
                        Particulars.Timetable.of(e));
            case ApplicationDeadlineExtended e ->
                once(
                        NoticeKind.DEADLINE_EXTENDED,
                        e,
                        e.until().toString(),
                        new Particulars.ExtendedDeadline(e.until()));
            case ApplicationStopped e ->
                once(
                        NoticeKind.VACANCY_WITHDRAWN,
                        e,
                        ONCE,
                        new Particulars.VacancyEnd(
                                new Particulars.VacancyEnd.Ending(e.submitted(), e.withdrawnOffer() != null)));
            case EligibilityDecided e ->
                switch (e.outcome()) {
                    case INELIGIBLE ->
                        // A decision after a contest is another occasion
                        once(NoticeKind.NOT_ELIGIBLE, e, e.occurredAt().toString(), NONE);
                    // The next invitation says so
                    case ELIGIBLE -> Optional.empty();
                };
            case EligibilityReopened e ->
                once(NoticeKind.ELIGIBILITY_REOPENED, e, e.occurredAt().toString(), NONE);
            case OfferMade e -> once(NoticeKind.OFFER, e, e.offerId().toString(), Particulars.OfferTerms.of(e));
            case OfferAccepted e ->
                once(NoticeKind.OFFER_ACCEPTED, e, e.offerId().toString(), NONE);
            case OfferDeclined e ->
                once(NoticeKind.OFFER_DECLINED, e, e.offerId().toString(), NONE);
            case OfferLapsed e -> once(NoticeKind.OFFER_LAPSED, e, e.offerId().toString(), NONE);
            // Confirmed on the page where the candidate discards it
            case ApplicationDiscarded e -> Optional.empty();
            case ApplicationsSealed e -> Optional.empty();
            case FeedbackRequested e -> Optional.empty();
        };
    }

    /** Empty where an event obliges to no announcement. */
    public static Optional<Cause> of(AssessmentEvent event) {
        return switch (event) {
            case SiftInvited e ->
                once(NoticeKind.SIFT_INVITATION, e, again(e.stageCode(), e.admission()), Particulars.Window.of(e));
            // The same occasion for a video that replaces another one: the first letter says that it can be replaced
            case VideoSubmitted e ->
                once(NoticeKind.VIDEO_RECEIVED, e, e.stageCode(), new Particulars.AtStage(e.stageCode()));
            case QuestionnaireInvited e ->
                once(
                        NoticeKind.QUESTIONNAIRE_INVITATION,
                        e,
                        again(e.stageCode(), e.admission()),
                        new Particulars.AtStage(e.stageCode()));
            case BookingInvited e ->
                once(NoticeKind.BOOKING_INVITATION, e, again(e.stageCode(), e.number()), Particulars.Booking.of(e));
            case StageOutcomeDecided e ->
                once(
                        switch (e.outcome()) {
                            case PROGRESSED -> NoticeKind.SHORTLISTED;
                            case NOT_PROGRESSED -> NoticeKind.NOT_SHORTLISTED;
                        },
                        e,
                        // Each publication that decides anew is told
                        again(e.stageCode(), e.publicationOrFirst()),
                        Particulars.StageOutcome.of(e));
            // The time of the allocation is part of the occasion: a candidate who is moved away and back again is told
            // each time
            case SessionAllocated e ->
                once(
                        NoticeKind.ASSESSMENT_CENTRE_INVITATION,
                        e,
                        e.stageCode() + '/' + e.sessionId() + '/' + e.occurredAt(),
                        new Particulars.Appointment(e.stageCode(), e.startsAt(), e.endsAt(), e.place()));
            case InterviewScheduled e ->
                once(
                        NoticeKind.INTERVIEW_INVITATION,
                        e,
                        e.stageCode() + '/' + e.sessionId() + '/' + e.occurredAt(),
                        new Particulars.Appointment(e.stageCode(), e.startsAt(), e.endsAt(), e.place()));
            case SessionPlaceReleased e ->
                switch (e.reason()) {
                    case SESSION_CANCELLED ->
                        once(
                                NoticeKind.SESSION_CANCELLED,
                                e,
                                e.stageCode() + '/' + e.sessionId() + '/' + e.occurredAt(),
                                new Particulars.Appointment(e.stageCode(), e.startsAt(), e.endsAt(), e.place()));
                    // The candidate did it, and sees it at once
                    case GIVEN_UP -> Optional.empty();
                    // Each has its own letter, which also takes the place back
                    case CANDIDATE_WITHDREW, NOT_ELIGIBLE, NOT_PROGRESSED, VACANCY_WITHDRAWN -> Optional.empty();
                };
            case OutcomeDecided e ->
                once(
                        switch (e.outcome()) {
                            case SUCCESSFUL -> NoticeKind.OUTCOME_SUCCESSFUL;
                            case RESERVE -> NoticeKind.OUTCOME_RESERVE;
                            case UNSUCCESSFUL -> NoticeKind.OUTCOME_UNSUCCESSFUL;
                        },
                        e,
                        ONCE,
                        NONE);
            case ReservePromoted e -> once(NoticeKind.RESERVE_PROMOTED, e, ONCE, NONE);
            case FeedbackReleased e -> once(NoticeKind.FEEDBACK_RELEASED, e, ONCE, NONE);
            // Work of the employer
            case AssessorAssigned e -> Optional.empty();
            case AssessorUnassigned e -> Optional.empty();
            // The status and the form of another application show it
            case CandidateBarred e -> Optional.empty();
            case BarLifted e -> Optional.empty();
            // Candidates are told of outcomes, not of how they are scored
            case PlanReopened e -> Optional.empty();
            case SiftCompleted e -> Optional.empty();
            // StageOutcomeDecided follows for each application
            case ShortlistPublished e -> Optional.empty();
            // The outcome says so
            case ReserveListed e -> Optional.empty();
        };
    }

    // The first time as before there were others, so that an event that comes again still gives the same obligation
    private static String again(String stageCode, @Nullable Integer time) {
        return time == null || time == 1 ? stageCode : stageCode + '/' + time;
    }

    private static <E extends HiringEvent & ConcernsApplication> Optional<Cause> once(
            NoticeKind kind, E event, String occasion, Particulars particulars) {
        return Optional.of(new Cause(
                kind,
                new VacancyId(event.vacancyId()),
                new ApplicationId(event.applicationId()),
                new CandidateId(event.candidateId()),
                occasion,
                particulars,
                event.occurredAt()));
    }
}
