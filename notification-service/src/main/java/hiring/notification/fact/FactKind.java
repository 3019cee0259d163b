package hiring.notification.fact;

/** A fact after which something that was announced before is untrue or no longer needed. */
public enum FactKind {
    APPLICATION_SUBMITTED,
    APPLICATION_DISCARDED,
    /** For one applicant; a later extension replaces an earlier one. */
    DEADLINE_EXTENDED,
    APPLICATION_WITHDRAWN,
    /** The vacancy was withdrawn, and this application ends with it. */
    APPLICATION_STOPPED,
    VACANCY_WITHDRAWN,
    /** Holds until {@link #ELIGIBILITY_REOPENED}. */
    FOUND_INELIGIBLE,
    ELIGIBILITY_REOPENED,
    /** At one stage. */
    ACTIVITY_HANDED_IN,
    /** At one stage; a later place replaces an earlier one. */
    PLACE_GIVEN,
    /** At one stage. */
    PLACE_RELEASED,
    /** At one stage. */
    STAGE_DECIDED,
    /** The application goes no further, after a stage; until {@link #PROGRESSED} with a higher publication. */
    REJECTED,
    /** The selection has ended with an outcome. */
    SELECTION_DECIDED,
    RESERVE_PROMOTED,
    OFFER_MADE,
    OFFER_ACCEPTED,
    OFFER_DECLINED,
    OFFER_LAPSED,
    CONTACT_ERASED,
    /** The session has begun, or the deadline has passed. */
    TIME_PASSED,
    /** At one stage; a publication that replaces another one lets the application go on after all. */
    PROGRESSED,
    /** A later publication of the stage decides anew, before this one was told. */
    DECISION_REPLACED
}
