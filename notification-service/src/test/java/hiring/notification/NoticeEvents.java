package hiring.notification;

import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.AssessmentEvent;
import hiring.events.BookingInvited;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackReleased;
import hiring.events.HiringEvent;
import hiring.events.InterviewScheduled;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.OutcomeDecided;
import hiring.events.PartDates;
import hiring.events.PreEmploymentCheck;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.VideoSubmitted;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.NoticeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * For each kind of notice the event that causes it.
 *
 * @param sample whom the events are about
 * @param at when they have happened
 */
public record NoticeEvents(Sample sample, Instant at) {

    public static final Instant BEGINS = Instant.parse("2021-01-25T09:30:00Z");
    public static final Instant ENDS = Instant.parse("2021-01-25T16:00:00Z");
    public static final Instant OPENS = Instant.parse("2020-12-22T00:00:00Z");
    public static final Instant CLOSES = Instant.parse("2021-01-05T12:00:00Z");
    public static final Instant RESPOND_BY = Instant.parse("2021-03-02T00:00:00Z");
    public static final LocalDate STARTS_ON = LocalDate.of(2021, 3, 22);
    public static final String PLACE = "Sessions House, Maidstone";

    private static final UUID SESSION = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
    private static final UUID OFFER = UUID.fromString("00000000-0000-0000-0000-0000000000d1");

    /** An event that holds all that an event of its type may hold. */
    public HiringEvent full(NoticeKind kind) {
        UUID a = sample.application();
        UUID v = sample.vacancy();
        UUID c = sample.candidate();
        return switch (kind) {
            case APPLICATION_RECEIVED -> new ApplicationSubmitted(a, v, c, false, at);
            case APPLICATION_WITHDRAWN -> new ApplicationWithdrawn(a, v, c, at);
            case TIMETABLE_CHANGED ->
                new ApplicationTimetableChanged(
                        a,
                        v,
                        c,
                        1,
                        TimetableChangeReason.TECHNICAL_FAULT,
                        false,
                        true,
                        ENDS,
                        List.of(
                                new StageDates(
                                        Sample.VIDEO,
                                        Instant.parse("2021-01-11T00:00:00Z"),
                                        Instant.parse("2021-01-19T00:00:00Z"),
                                        List.of(),
                                        List.of(new PartDates(
                                                "figures",
                                                Instant.parse("2021-01-14T00:00:00Z"),
                                                Instant.parse("2021-01-19T00:00:00Z")))),
                                new StageDates(Sample.INTERVIEW, null, null, List.of(LocalDate.of(2021, 3, 4)), null),
                                new StageDates("not-published", null, null, List.of(), null)),
                        at);
            case DEADLINE_EXTENDED -> new ApplicationDeadlineExtended(a, v, c, ENDS, at);
            case VACANCY_WITHDRAWN -> new ApplicationStopped(a, v, c, false, OFFER, at);
            case NOT_ELIGIBLE ->
                new EligibilityDecided(
                        a, v, c, EligibilityDecided.Outcome.INELIGIBLE, EligibilityDecided.DecidedBy.PERSON, at);
            case ELIGIBILITY_REOPENED -> new EligibilityReopened(a, v, c, at);
            case SIFT_INVITATION -> new SiftInvited(a, v, c, Sample.VIDEO, OPENS, CLOSES, 1, at);
            case VIDEO_RECEIVED -> new VideoSubmitted(a, v, c, Sample.VIDEO, at);
            case QUESTIONNAIRE_INVITATION -> new QuestionnaireInvited(a, v, c, Sample.VIDEO, at);
            case BOOKING_INVITATION ->
                new BookingInvited(
                        a,
                        v,
                        c,
                        Sample.CENTRE,
                        List.of(LocalDate.of(2021, 1, 25), LocalDate.of(2021, 1, 26)),
                        1,
                        12,
                        1,
                        false,
                        at);
            case SHORTLISTED ->
                new StageOutcomeDecided(
                        a, v, c, Sample.VIDEO, StageOutcomeDecided.Outcome.PROGRESSED, Sample.CENTRE, 3, at);
            case NOT_SHORTLISTED ->
                new StageOutcomeDecided(
                        a, v, c, Sample.CENTRE, StageOutcomeDecided.Outcome.NOT_PROGRESSED, Sample.INTERVIEW, 2, at);
            case ASSESSMENT_CENTRE_INVITATION ->
                new SessionAllocated(a, v, c, Sample.CENTRE, SESSION, BEGINS, ENDS, PLACE, at);
            case INTERVIEW_INVITATION ->
                new InterviewScheduled(a, v, c, Sample.INTERVIEW, SESSION, BEGINS, ENDS, PLACE, at);
            case SESSION_CANCELLED ->
                new SessionPlaceReleased(
                        a,
                        v,
                        c,
                        Sample.INTERVIEW,
                        SESSION,
                        SessionPlaceReleased.Reason.SESSION_CANCELLED,
                        BEGINS,
                        ENDS,
                        PLACE,
                        at);
            case OUTCOME_SUCCESSFUL -> new OutcomeDecided(a, v, c, OutcomeDecided.Outcome.SUCCESSFUL, at);
            case OUTCOME_RESERVE -> new OutcomeDecided(a, v, c, OutcomeDecided.Outcome.RESERVE, at);
            case OUTCOME_UNSUCCESSFUL -> new OutcomeDecided(a, v, c, OutcomeDecided.Outcome.UNSUCCESSFUL, at);
            case OFFER ->
                new OfferMade(
                        OFFER,
                        a,
                        v,
                        c,
                        RESPOND_BY,
                        STARTS_ON,
                        1,
                        27,
                        "Kent Manager",
                        LocalDate.of(2022, 3, 22),
                        List.of(PreEmploymentCheck.values()),
                        at);
            case OFFER_ACCEPTED -> new OfferAccepted(OFFER, a, v, c, at);
            case OFFER_DECLINED -> new OfferDeclined(OFFER, a, v, c, at);
            case OFFER_LAPSED -> new OfferLapsed(OFFER, a, v, c, at);
            case RESERVE_PROMOTED -> new ReservePromoted(a, v, c, at);
            case FEEDBACK_RELEASED -> new FeedbackReleased(a, v, c, at);
        };
    }

    /** As {@link #full}, without anything that may be absent, and with the other answer where there are two. */
    public HiringEvent sparse(NoticeKind kind) {
        UUID a = sample.application();
        UUID v = sample.vacancy();
        UUID c = sample.candidate();
        return switch (kind) {
            case TIMETABLE_CHANGED ->
                new ApplicationTimetableChanged(
                        a, v, c, 1, TimetableChangeReason.OTHER, true, false, ENDS, List.of(), at);
            case VACANCY_WITHDRAWN -> new ApplicationStopped(a, v, c, true, null, at);
            case SIFT_INVITATION -> new SiftInvited(a, v, c, "not-published", OPENS, CLOSES, null, at);
            case VIDEO_RECEIVED -> new VideoSubmitted(a, v, c, "not-published", at);
            case QUESTIONNAIRE_INVITATION -> new QuestionnaireInvited(a, v, c, "not-published", at);
            case BOOKING_INVITATION -> new BookingInvited(a, v, c, "not-published", List.of(), 0, null, 2, true, at);
            case SHORTLISTED ->
                new StageOutcomeDecided(a, v, c, "not-published", StageOutcomeDecided.Outcome.PROGRESSED, null, at);
            case NOT_SHORTLISTED ->
                new StageOutcomeDecided(a, v, c, "not-published", StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, at);
            case ASSESSMENT_CENTRE_INVITATION ->
                new SessionAllocated(a, v, c, "not-published", SESSION, BEGINS, ENDS, PLACE, at);
            case INTERVIEW_INVITATION ->
                new InterviewScheduled(a, v, c, "not-published", SESSION, BEGINS, ENDS, PLACE, at);
            case SESSION_CANCELLED ->
                new SessionPlaceReleased(
                        a,
                        v,
                        c,
                        "not-published",
                        SESSION,
                        SessionPlaceReleased.Reason.SESSION_CANCELLED,
                        BEGINS,
                        ENDS,
                        PLACE,
                        at);
            case OFFER -> new OfferMade(OFFER, a, v, c, RESPOND_BY, STARTS_ON, null, null, null, null, null, OFFER, at);
            default -> full(kind);
        };
    }

    /** The cancellation of a session of the assessment centre, or of the tests in its place. */
    public Cause cancelledCentre() {
        return cause(new SessionPlaceReleased(
                sample.application(),
                sample.vacancy(),
                sample.candidate(),
                Sample.CENTRE,
                SESSION,
                SessionPlaceReleased.Reason.SESSION_CANCELLED,
                BEGINS,
                ENDS,
                PLACE,
                at));
    }

    /** The cause that {@link #full} gives. */
    public Cause fullCause(NoticeKind kind) {
        return cause(full(kind));
    }

    /** The cause that {@link #sparse} gives. */
    public Cause sparseCause(NoticeKind kind) {
        return cause(sparse(kind));
    }

    private static Cause cause(HiringEvent event) {
        Optional<Cause> cause = switch (event) {
            case ApplicationEvent e -> Cause.of(e);
            case AssessmentEvent e -> Cause.of(e);
            default -> Optional.empty();
        };
        return cause.orElseThrow();
    }
}
