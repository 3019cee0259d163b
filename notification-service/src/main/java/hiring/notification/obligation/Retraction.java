package hiring.notification.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which later fact takes back which announcement, and how. The one place where this is decided. */
public final class Retraction {

    private static final Set<Kind> TO_DRAFTS = EnumSet.of(Kind.TIMETABLE_CHANGED, Kind.DEADLINE_EXTENDED);
    private static final Set<Kind> PROMISES = EnumSet.of(Kind.OFFER, Kind.OUTCOME_SUCCESSFUL, Kind.RESERVE_PROMOTED);
    private static final Set<Kind> OF_A_STAGE = EnumSet.of(
            Kind.SIFT_INVITATION,
            Kind.VIDEO_RECEIVED,
            Kind.QUESTIONNAIRE_INVITATION,
            Kind.ASSESSMENT_CENTRE_INVITATION,
            Kind.INTERVIEW_INVITATION,
            Kind.SESSION_CANCELLED);
    private static final Set<Kind> WITH_END = EnumSet.of(
            Kind.SIFT_INVITATION,
            Kind.ASSESSMENT_CENTRE_INVITATION,
            Kind.INTERVIEW_INVITATION,
            Kind.SESSION_CANCELLED,
            Kind.DEADLINE_EXTENDED,
            Kind.OFFER);

    private static final Set<Effect> CALENDAR = EnumSet.of(Effect.COUNTER_MESSAGE_AND_CALENDAR, Effect.REPLACE);

    private Retraction() {}

    /** What the fact does to an announcement of the kind that it {@link #applies} to. */
    public static Effect effect(Kind announcement, FactKind fact) {
        return switch (fact) {
            case APPLICATION_SUBMITTED ->
                announcement == Kind.DEADLINE_EXTENDED ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case APPLICATION_DISCARDED -> TO_DRAFTS.contains(announcement) ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case DEADLINE_EXTENDED -> announcement == Kind.DEADLINE_EXTENDED ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case APPLICATION_WITHDRAWN -> byWithdrawal(announcement);
            case APPLICATION_STOPPED, VACANCY_WITHDRAWN -> byEndOfVacancy(announcement);
            case FOUND_INELIGIBLE -> byRefusal(announcement, Kind.NOT_ELIGIBLE);
            case ELIGIBILITY_REOPENED -> announcement == Kind.NOT_ELIGIBLE ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case ACTIVITY_HANDED_IN -> announcement == Kind.SIFT_INVITATION ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case PLACE_GIVEN -> byPlace(announcement);
            case PLACE_RELEASED ->
                announcement.invitesToSession() ? Effect.COUNTER_MESSAGE_AND_CALENDAR : Effect.NOTHING;
            case STAGE_DECIDED -> byDecision(announcement);
            case SELECTION_DECIDED ->
                announcement == Kind.SHORTLISTED ? Effect.CANCEL_UNSENT : byDecision(announcement);
            case REJECTED -> byRefusal(announcement, Kind.NOT_SHORTLISTED);
            case RESERVE_PROMOTED -> announcement == Kind.OUTCOME_RESERVE ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case OFFER_MADE -> announcement == Kind.OFFER_LAPSED ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case OFFER_ACCEPTED -> announcement == Kind.OFFER ? Effect.CANCEL_UNSENT : Effect.NOTHING;
            case OFFER_DECLINED, OFFER_LAPSED ->
                PROMISES.contains(announcement) ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
            case CONTACT_ERASED -> Effect.CANCEL_UNSENT;
            case TIME_PASSED -> WITH_END.contains(announcement) ? Effect.CANCEL_UNSENT : Effect.NOTHING;
        };
    }

    // What candidates have answered or done themselves is still confirmed to them
    private static Effect byWithdrawal(Kind announcement) {
        return switch (announcement) {
            case APPLICATION_WITHDRAWN, VACANCY_WITHDRAWN, OFFER_ACCEPTED, OFFER_DECLINED, FEEDBACK_RELEASED ->
                Effect.NOTHING;
            case ASSESSMENT_CENTRE_INVITATION, INTERVIEW_INVITATION -> Effect.COUNTER_MESSAGE_AND_CALENDAR;
            case SIFT_INVITATION,
                    QUESTIONNAIRE_INVITATION,
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

    // Refusals stay true, and who has accepted an offer is bound
    private static Effect byEndOfVacancy(Kind announcement) {
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
                    SHORTLISTED,
                    OUTCOME_SUCCESSFUL,
                    OUTCOME_RESERVE,
                    OFFER,
                    RESERVE_PROMOTED,
                    SESSION_CANCELLED,
                    ELIGIBILITY_REOPENED -> Effect.COUNTER_MESSAGE;
        };
    }

    private static Effect byRefusal(Kind announcement, Kind refusal) {
        return switch (announcement) {
            case ASSESSMENT_CENTRE_INVITATION, INTERVIEW_INVITATION -> Effect.COUNTER_MESSAGE_AND_CALENDAR;
            case SIFT_INVITATION, QUESTIONNAIRE_INVITATION, SHORTLISTED, SESSION_CANCELLED -> Effect.COUNTER_MESSAGE;
            case APPLICATION_RECEIVED, TIMETABLE_CHANGED, VIDEO_RECEIVED -> Effect.CANCEL_UNSENT;
            case ELIGIBILITY_REOPENED -> refusal == Kind.NOT_ELIGIBLE ? Effect.COUNTER_MESSAGE : Effect.CANCEL_UNSENT;
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

    private static Effect byPlace(Kind announcement) {
        if (announcement.invitesToSession()) {
            return Effect.REPLACE;
        }
        return announcement == Kind.SESSION_CANCELLED ? Effect.COUNTER_MESSAGE : Effect.NOTHING;
    }

    private static Effect byDecision(Kind announcement) {
        return OF_A_STAGE.contains(announcement) ? Effect.CANCEL_UNSENT : Effect.NOTHING;
    }

    /** Whether the letter tells the fact, and so takes back what the fact contradicts. */
    public static boolean tells(Kind letter, FactKind fact) {
        return switch (fact) {
            case APPLICATION_WITHDRAWN -> letter == Kind.APPLICATION_WITHDRAWN;
            case APPLICATION_STOPPED, VACANCY_WITHDRAWN -> letter == Kind.VACANCY_WITHDRAWN;
            case FOUND_INELIGIBLE -> letter == Kind.NOT_ELIGIBLE;
            case ELIGIBILITY_REOPENED -> letter == Kind.ELIGIBILITY_REOPENED;
            case PLACE_GIVEN -> letter.invitesToSession();
            case PLACE_RELEASED -> letter == Kind.SESSION_CANCELLED;
            case REJECTED -> letter == Kind.NOT_SHORTLISTED || letter == Kind.OUTCOME_UNSUCCESSFUL;
            case RESERVE_PROMOTED -> letter == Kind.RESERVE_PROMOTED;
            case OFFER_MADE -> letter == Kind.OFFER;
            case OFFER_ACCEPTED -> letter == Kind.OFFER_ACCEPTED;
            case OFFER_DECLINED -> letter == Kind.OFFER_DECLINED;
            case OFFER_LAPSED -> letter == Kind.OFFER_LAPSED;
            case APPLICATION_SUBMITTED -> letter == Kind.APPLICATION_RECEIVED;
            case DEADLINE_EXTENDED -> letter == Kind.DEADLINE_EXTENDED;
            case ACTIVITY_HANDED_IN -> letter == Kind.VIDEO_RECEIVED;
            case APPLICATION_DISCARDED, STAGE_DECIDED, SELECTION_DECIDED, CONTACT_ERASED, TIME_PASSED -> false;
        };
    }

    /** Whether the letter can give an appointment, move it or take it back. */
    public static boolean updatesCalendar(Kind letter) {
        return Stream.of(FactKind.values())
                .filter(fact -> tells(letter, fact))
                .anyMatch(fact -> Stream.of(Kind.values())
                        .map(announcement -> effect(announcement, fact))
                        .anyMatch(CALENDAR::contains));
    }

    /**
     * The fact that takes an announcement back; empty where it still holds. The order in which the facts became known
     * plays no part.
     *
     * @param scope the stage or the offer that was announced
     * @param causedAt when that happened which was announced
     */
    public static Optional<FactKind> of(Kind announcement, String scope, Instant causedAt, Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> effect(announcement, fact.kind()) != Effect.NOTHING)
                .filter(fact -> applies(fact, announcement, scope, causedAt))
                .filter(fact -> holds(fact, facts))
                .map(Fact::kind)
                // Of several the one that takes back most
                .max(Comparator.comparing((FactKind fact) -> effect(announcement, fact))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static boolean applies(Fact fact, Kind announcement, String scope, Instant causedAt) {
        boolean sameScope = fact.scope().equals(scope);
        return switch (fact.kind()) {
            case PLACE_GIVEN -> sameScope && causedAt.isBefore(fact.at());
            case PLACE_RELEASED -> sameScope && !causedAt.isAfter(fact.at());
            case STAGE_DECIDED, ACTIVITY_HANDED_IN -> sameScope;
            case OFFER_ACCEPTED, OFFER_DECLINED, OFFER_LAPSED -> announcement != Kind.OFFER || sameScope;
            case OFFER_MADE, DEADLINE_EXTENDED -> causedAt.isBefore(fact.at());
            case ELIGIBILITY_REOPENED -> !causedAt.isAfter(fact.at());
            case FOUND_INELIGIBLE -> announcement != Kind.ELIGIBILITY_REOPENED || causedAt.isBefore(fact.at());
            case APPLICATION_SUBMITTED,
                    APPLICATION_DISCARDED,
                    APPLICATION_WITHDRAWN,
                    APPLICATION_STOPPED,
                    VACANCY_WITHDRAWN,
                    REJECTED,
                    SELECTION_DECIDED,
                    RESERVE_PROMOTED,
                    CONTACT_ERASED,
                    TIME_PASSED -> true;
        };
    }

    private static boolean holds(Fact fact, Collection<Fact> facts) {
        return fact.kind() != FactKind.FOUND_INELIGIBLE
                || facts.stream()
                        .noneMatch(other -> other.kind() == FactKind.ELIGIBILITY_REOPENED
                                && !other.at().isBefore(fact.at()));
    }
}
