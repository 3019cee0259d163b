package hiring.notification.obligation;

import hiring.notification.fact.Fact;
import hiring.notification.fact.FactKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which later fact takes back which announcement, and how. See decision 0046. */
public final class Retraction {

    private static final Set<NoticeKind> TO_DRAFTS =
            EnumSet.of(NoticeKind.TIMETABLE_CHANGED, NoticeKind.DEADLINE_EXTENDED);
    private static final Set<NoticeKind> PROMISES =
            EnumSet.of(NoticeKind.OFFER, NoticeKind.OUTCOME_SUCCESSFUL, NoticeKind.RESERVE_PROMOTED);
    private static final Set<NoticeKind> OF_A_STAGE = EnumSet.of(
            NoticeKind.SIFT_INVITATION,
            NoticeKind.VIDEO_RECEIVED,
            NoticeKind.QUESTIONNAIRE_INVITATION,
            NoticeKind.BOOKING_INVITATION,
            NoticeKind.ASSESSMENT_CENTRE_INVITATION,
            NoticeKind.INTERVIEW_INVITATION,
            NoticeKind.SESSION_CANCELLED);
    private static final Set<NoticeKind> WITH_END = EnumSet.of(
            NoticeKind.SIFT_INVITATION,
            NoticeKind.ASSESSMENT_CENTRE_INVITATION,
            NoticeKind.INTERVIEW_INVITATION,
            NoticeKind.SESSION_CANCELLED,
            NoticeKind.DEADLINE_EXTENDED,
            NoticeKind.OFFER);

    private static final Set<Effect> CALENDAR = EnumSet.of(Effect.COUNTER_MESSAGE_AND_CALENDAR, Effect.REPLACE);

    private Retraction() {}

    /** What the fact does to an announcement of the kind that it {@link #applies} to. */
    public static Effect effect(NoticeKind announcement, FactKind fact) {
        return switch (fact) {
            case APPLICATION_SUBMITTED ->
                announcement == NoticeKind.DEADLINE_EXTENDED ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case APPLICATION_DISCARDED -> TO_DRAFTS.contains(announcement) ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case DEADLINE_EXTENDED ->
                announcement == NoticeKind.DEADLINE_EXTENDED ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case APPLICATION_WITHDRAWN -> byWithdrawal(announcement);
            case APPLICATION_STOPPED, VACANCY_WITHDRAWN -> byEndOfVacancy(announcement);
            case FOUND_INELIGIBLE -> byRefusal(announcement, NoticeKind.NOT_ELIGIBLE);
            case ELIGIBILITY_REOPENED ->
                announcement == NoticeKind.NOT_ELIGIBLE ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case ACTIVITY_HANDED_IN ->
                announcement == NoticeKind.SIFT_INVITATION ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case PLACE_GIVEN -> byPlace(announcement);
            case PLACE_RELEASED ->
                announcement.invitesToSession() ? Effect.COUNTER_MESSAGE_AND_CALENDAR : Effect.NOTHING;
            case STAGE_DECIDED -> byDecision(announcement);
            case SELECTION_DECIDED ->
                announcement == NoticeKind.SHORTLISTED ? Effect.CANCEL_UNSENT : byDecision(announcement);
            case REJECTED -> byRefusal(announcement, NoticeKind.NOT_SHORTLISTED);
            case RESERVE_PROMOTED ->
                announcement == NoticeKind.OUTCOME_RESERVE ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case OFFER_MADE -> announcement == NoticeKind.OFFER_LAPSED ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case OFFER_ACCEPTED -> announcement == NoticeKind.OFFER ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case OFFER_DECLINED, OFFER_LAPSED ->
                PROMISES.contains(announcement) ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case CONTACT_ERASED -> Effect.CANCEL_UNSENT;
            case TIME_PASSED -> WITH_END.contains(announcement) ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            // Only undoes that the application was rejected
            case PROGRESSED -> Effect.NOTHING;
            case DECISION_REPLACED -> announcement.tellsDecision() ? Effect.CANCEL_UNSENT : Effect.NOTHING;
        };
    }

    // Confirmations of what candidates have answered or done themselves are still sent
    private static Effect byWithdrawal(NoticeKind announcement) {
        return switch (announcement) {
            case APPLICATION_WITHDRAWN, VACANCY_WITHDRAWN, OFFER_ACCEPTED, OFFER_DECLINED, FEEDBACK_RELEASED ->
                Effect.NOTHING;
            case ASSESSMENT_CENTRE_INVITATION, INTERVIEW_INVITATION -> Effect.COUNTER_MESSAGE_AND_CALENDAR;
            case SIFT_INVITATION,
                    QUESTIONNAIRE_INVITATION,
                    BOOKING_INVITATION,
                    SHORTLISTED,
                    OUTCOME_SUCCESSFUL,
                    OUTCOME_RESERVE,
                    OFFER,
                    RESERVE_PROMOTED,
                    SESSION_CANCELLED,
                    ELIGIBILITY_REOPENED -> Effect.COUNTER_MESSAGE;
            case APPLICATION_RECEIVED,
                    TIMETABLE_CHANGED,
                    DEADLINE_EXTENDED,
                    NOT_ELIGIBLE,
                    VIDEO_RECEIVED,
                    NOT_SHORTLISTED,
                    OUTCOME_UNSUCCESSFUL,
                    OFFER_LAPSED -> Effect.CANCEL_UNSENT;
        };
    }

    // Refusals stay true, and an accepted offer binds
    private static Effect byEndOfVacancy(NoticeKind announcement) {
        return switch (announcement) {
            case APPLICATION_WITHDRAWN,
                    VACANCY_WITHDRAWN,
                    OFFER_ACCEPTED,
                    OFFER_DECLINED,
                    OFFER_LAPSED,
                    FEEDBACK_RELEASED,
                    NOT_ELIGIBLE,
                    NOT_SHORTLISTED,
                    OUTCOME_UNSUCCESSFUL -> Effect.NOTHING;
            case ASSESSMENT_CENTRE_INVITATION, INTERVIEW_INVITATION -> Effect.COUNTER_MESSAGE_AND_CALENDAR;
            case APPLICATION_RECEIVED,
                    TIMETABLE_CHANGED,
                    DEADLINE_EXTENDED,
                    SIFT_INVITATION,
                    VIDEO_RECEIVED,
                    QUESTIONNAIRE_INVITATION,
                    BOOKING_INVITATION,
                    SHORTLISTED,
                    OUTCOME_SUCCESSFUL,
                    OUTCOME_RESERVE,
                    OFFER,
                    RESERVE_PROMOTED,
                    SESSION_CANCELLED,
                    ELIGIBILITY_REOPENED -> Effect.COUNTER_MESSAGE;
        };
    }

    private static Effect byRefusal(NoticeKind announcement, NoticeKind refusal) {
        return switch (announcement) {
            case ASSESSMENT_CENTRE_INVITATION, INTERVIEW_INVITATION -> Effect.COUNTER_MESSAGE_AND_CALENDAR;
            case SIFT_INVITATION, QUESTIONNAIRE_INVITATION, BOOKING_INVITATION, SHORTLISTED, SESSION_CANCELLED ->
                Effect.COUNTER_MESSAGE;
            case APPLICATION_RECEIVED, TIMETABLE_CHANGED, VIDEO_RECEIVED -> Effect.CANCEL_UNSENT;
            case ELIGIBILITY_REOPENED ->
                refusal == NoticeKind.NOT_ELIGIBLE ? Effect.COUNTER_MESSAGE : Effect.CANCEL_UNSENT;
            case APPLICATION_WITHDRAWN,
                    DEADLINE_EXTENDED,
                    VACANCY_WITHDRAWN,
                    NOT_ELIGIBLE,
                    NOT_SHORTLISTED,
                    OUTCOME_SUCCESSFUL,
                    OUTCOME_RESERVE,
                    OUTCOME_UNSUCCESSFUL,
                    OFFER,
                    OFFER_ACCEPTED,
                    OFFER_DECLINED,
                    OFFER_LAPSED,
                    RESERVE_PROMOTED,
                    FEEDBACK_RELEASED -> Effect.NOTHING;
        };
    }

    private static Effect byPlace(NoticeKind announcement) {
        if (announcement.invitesToSession()) {
            return Effect.REPLACE;
        }
        return switch (announcement) {
            case SESSION_CANCELLED -> Effect.COUNTER_MESSAGE;
            // The candidate has booked already
            case BOOKING_INVITATION -> Effect.CANCEL_UNSENT;
            default -> Effect.NOTHING;
        };
    }

    private static Effect byDecision(NoticeKind announcement) {
        return OF_A_STAGE.contains(announcement) ? Effect.CANCEL_UNSENT : Effect.NOTHING;
    }

    /** Whether the letter tells the fact, and so takes back what the fact contradicts. */
    public static boolean tells(NoticeKind letter, FactKind fact) {
        return switch (fact) {
            case APPLICATION_WITHDRAWN -> letter == NoticeKind.APPLICATION_WITHDRAWN;
            case APPLICATION_STOPPED, VACANCY_WITHDRAWN -> letter == NoticeKind.VACANCY_WITHDRAWN;
            case FOUND_INELIGIBLE -> letter == NoticeKind.NOT_ELIGIBLE;
            case ELIGIBILITY_REOPENED -> letter == NoticeKind.ELIGIBILITY_REOPENED;
            case PLACE_GIVEN -> letter.invitesToSession();
            case PLACE_RELEASED -> letter == NoticeKind.SESSION_CANCELLED;
            case REJECTED -> letter == NoticeKind.NOT_SHORTLISTED || letter == NoticeKind.OUTCOME_UNSUCCESSFUL;
            case RESERVE_PROMOTED -> letter == NoticeKind.RESERVE_PROMOTED;
            case OFFER_MADE -> letter == NoticeKind.OFFER;
            case OFFER_ACCEPTED -> letter == NoticeKind.OFFER_ACCEPTED;
            case OFFER_DECLINED -> letter == NoticeKind.OFFER_DECLINED;
            case OFFER_LAPSED -> letter == NoticeKind.OFFER_LAPSED;
            case APPLICATION_SUBMITTED -> letter == NoticeKind.APPLICATION_RECEIVED;
            case DEADLINE_EXTENDED -> letter == NoticeKind.DEADLINE_EXTENDED;
            case ACTIVITY_HANDED_IN -> letter == NoticeKind.VIDEO_RECEIVED;
            case APPLICATION_DISCARDED,
                    STAGE_DECIDED,
                    SELECTION_DECIDED,
                    CONTACT_ERASED,
                    TIME_PASSED,
                    PROGRESSED,
                    DECISION_REPLACED -> false;
        };
    }

    /** Whether the letter can give an appointment, move it or take it back. */
    public static boolean updatesCalendar(NoticeKind letter) {
        return Stream.of(FactKind.values())
                .filter(fact -> tells(letter, fact))
                .anyMatch(fact -> Stream.of(NoticeKind.values())
                        .map(announcement -> effect(announcement, fact))
                        .anyMatch(CALENDAR::contains));
    }

    /**
     * The fact that takes an announcement back; empty where it still holds. The order of arrival does not matter.
     *
     * @param scope the stage or the offer that was announced
     * @param causedAt when the announced fact happened
     */
    public static Optional<FactKind> of(
            NoticeKind announcement, String scope, Instant causedAt, Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> effect(announcement, fact.kind()) != Effect.NOTHING)
                .filter(fact -> applies(fact, announcement, scope, causedAt))
                .filter(fact -> holds(fact, facts, causedAt))
                .map(Fact::kind)
                // Of several facts the one with the strongest effect
                .max(Comparator.comparing((FactKind fact) -> effect(announcement, fact))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static boolean applies(Fact fact, NoticeKind announcement, String scope, Instant causedAt) {
        boolean sameScope = fact.scope().equals(scope);
        return switch (fact.kind()) {
            case PLACE_GIVEN -> sameScope && causedAt.isBefore(fact.at());
            case PLACE_RELEASED -> sameScope && !causedAt.isAfter(fact.at());
            case STAGE_DECIDED, ACTIVITY_HANDED_IN, PROGRESSED, DECISION_REPLACED -> sameScope;
            // The decisions on one stage are told one after the other
            case REJECTED -> !(announcement.tellsDecision() && sameScope);
            case OFFER_ACCEPTED, OFFER_DECLINED, OFFER_LAPSED -> announcement != NoticeKind.OFFER || sameScope;
            case OFFER_MADE, DEADLINE_EXTENDED -> causedAt.isBefore(fact.at());
            case ELIGIBILITY_REOPENED -> !causedAt.isAfter(fact.at());
            case FOUND_INELIGIBLE -> announcement != NoticeKind.ELIGIBILITY_REOPENED || causedAt.isBefore(fact.at());
            case APPLICATION_SUBMITTED,
                    APPLICATION_DISCARDED,
                    APPLICATION_WITHDRAWN,
                    APPLICATION_STOPPED,
                    VACANCY_WITHDRAWN,
                    SELECTION_DECIDED,
                    RESERVE_PROMOTED,
                    CONTACT_ERASED,
                    TIME_PASSED -> true;
        };
    }

    private static boolean holds(Fact fact, Collection<Fact> facts, Instant causedAt) {
        return switch (fact.kind()) {
            case FOUND_INELIGIBLE ->
                facts.stream()
                        .noneMatch(other -> other.kind() == FactKind.ELIGIBILITY_REOPENED
                                && !other.at().isBefore(fact.at()));
            // What was announced before it stays taken back: the candidate is invited again
            case REJECTED -> causedAt.isBefore(fact.at()) || !isUndone(fact, facts);
            default -> true;
        };
    }

    private static boolean isUndone(Fact rejected, Collection<Fact> facts) {
        return facts.stream()
                .anyMatch(other -> other.kind() == FactKind.PROGRESSED
                        && other.scope().equals(rejected.scope())
                        && other.publication() > rejected.publication());
    }
}
