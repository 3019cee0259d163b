package hiring.notification.fact;

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
import hiring.events.id.VacancyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Something that has happened to an application or a vacancy.
 *
 * @param subject the application, or the vacancy
 * @param scope the stage or the offer that it is about; empty where it is about the whole application
 * @param publication the number of the stage's publication that decided it; 0 for facts that are no such decision
 */
public record Fact(FactKind kind, UUID subject, String scope, int publication, Instant at) {

    private static final String WHOLE = "";
    private static final int NOT_PUBLISHED = 0;
    private static final Comparator<Fact> ORDER =
            Comparator.comparingInt(Fact::publication).thenComparing(Fact::at);

    // The database would round nanoseconds up, and the fact would seem later than the announcement that it caused
    public Fact {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A fact that is no published decision. */
    public Fact(FactKind kind, UUID subject, String scope, Instant at) {
        this(kind, subject, scope, NOT_PUBLISHED, at);
    }

    /** Of two facts of one kind, subject and scope the one that counts: of the later publication, else the later. */
    static Fact latest(Fact one, Fact other) {
        return ORDER.compare(one, other) < 0 ? other : one;
    }

    /** What an event says that can make an earlier announcement obsolete. */
    public static List<Fact> of(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e -> whole(FactKind.APPLICATION_SUBMITTED, e);
            case ApplicationDiscarded e -> whole(FactKind.APPLICATION_DISCARDED, e);
            case ApplicationWithdrawn e -> whole(FactKind.APPLICATION_WITHDRAWN, e);
            case ApplicationStopped e -> whole(FactKind.APPLICATION_STOPPED, e);
            case EligibilityDecided e ->
                switch (e.outcome()) {
                    case INELIGIBLE -> whole(FactKind.FOUND_INELIGIBLE, e);
                    case ELIGIBLE -> List.of();
                };
            case EligibilityReopened e -> whole(FactKind.ELIGIBILITY_REOPENED, e);
            case OfferMade e -> offer(FactKind.OFFER_MADE, e, e.offerId());
            case OfferAccepted e -> offer(FactKind.OFFER_ACCEPTED, e, e.offerId());
            case OfferDeclined e -> offer(FactKind.OFFER_DECLINED, e, e.offerId());
            case OfferLapsed e -> offer(FactKind.OFFER_LAPSED, e, e.offerId());
            case ApplicationStarted e -> List.of();
            case ApplicationTimetableChanged e -> List.of();
            case ApplicationDeadlineExtended e -> whole(FactKind.DEADLINE_EXTENDED, e);
            case ApplicationsSealed e -> List.of();
            case FeedbackRequested e -> List.of();
        };
    }

    /** What an event says that can make an earlier announcement obsolete. */
    public static List<Fact> of(AssessmentEvent event) {
        return switch (event) {
            case VideoSubmitted e -> atStage(FactKind.ACTIVITY_HANDED_IN, e, e.stageCode());
            case SessionAllocated e -> atStage(FactKind.PLACE_GIVEN, e, e.stageCode());
            case InterviewScheduled e -> atStage(FactKind.PLACE_GIVEN, e, e.stageCode());
            case SessionPlaceReleased e ->
                // The cause counts, because its letter carries the cancellation, in either order of the two events
                switch (e.reason()) {
                    case CANDIDATE_WITHDREW -> whole(FactKind.APPLICATION_WITHDRAWN, e);
                    case VACANCY_WITHDRAWN -> whole(FactKind.APPLICATION_STOPPED, e);
                    // EligibilityDecided says so, with the instant that a later reopening is compared with
                    case NOT_ELIGIBLE -> List.of();
                    // So does StageOutcomeDecided
                    case NOT_PROGRESSED -> List.of();
                    case SESSION_CANCELLED, GIVEN_UP -> atStage(FactKind.PLACE_RELEASED, e, e.stageCode());
                };
            case StageOutcomeDecided e -> {
                Fact stage = decided(FactKind.STAGE_DECIDED, e);
                yield switch (e.outcome()) {
                    case PROGRESSED ->
                        e.publicationOrFirst() == ShortlistPublished.FIRST
                                ? List.of(stage)
                                : List.of(stage, decided(FactKind.PROGRESSED, e));
                    case NOT_PROGRESSED -> List.of(stage, decided(FactKind.REJECTED, e));
                };
            }
            case OutcomeDecided e -> {
                Fact end = about(FactKind.SELECTION_DECIDED, e, WHOLE);
                yield switch (e.outcome()) {
                    case SUCCESSFUL, RESERVE -> List.of(end);
                    case UNSUCCESSFUL -> List.of(end, about(FactKind.REJECTED, e, WHOLE));
                };
            }
            case ReservePromoted e -> whole(FactKind.RESERVE_PROMOTED, e);
            case SiftInvited e -> List.of();
            case QuestionnaireInvited e -> List.of();
            case BookingInvited e -> List.of();
            case CandidateBarred e -> List.of();
            case BarLifted e -> List.of();
            case AssessorAssigned e -> List.of();
            case AssessorUnassigned e -> List.of();
            case PlanReopened e -> List.of();
            case SiftCompleted e -> List.of();
            case ShortlistPublished e -> List.of();
            case ReserveListed e -> List.of();
            case FeedbackReleased e -> List.of();
        };
    }

    /** The employer has withdrawn the vacancy, which concerns all its applications. */
    public static Fact vacancyWithdrawn(VacancyId vacancy, Instant at) {
        return new Fact(FactKind.VACANCY_WITHDRAWN, vacancy.value(), WHOLE, at);
    }

    private static <E extends HiringEvent & ConcernsApplication> List<Fact> whole(FactKind kind, E event) {
        return List.of(about(kind, event, WHOLE));
    }

    private static <E extends HiringEvent & ConcernsApplication> List<Fact> atStage(
            FactKind kind, E event, String stage) {
        return List.of(about(kind, event, stage));
    }

    private static <E extends HiringEvent & ConcernsApplication> List<Fact> offer(FactKind kind, E event, UUID offer) {
        return List.of(about(kind, event, offer.toString()));
    }

    private static Fact decided(FactKind kind, StageOutcomeDecided event) {
        return new Fact(kind, event.applicationId(), event.stageCode(), event.publicationOrFirst(), event.occurredAt());
    }

    private static <E extends HiringEvent & ConcernsApplication> Fact about(FactKind kind, E event, String scope) {
        return new Fact(kind, event.applicationId(), scope, event.occurredAt());
    }
}
