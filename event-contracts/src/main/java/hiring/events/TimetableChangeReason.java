package hiring.events;

/** The reason for changed dates that candidates are told. */
public enum TimetableChangeReason {
    /** Candidates could not apply or take part because of a technical failure. */
    TECHNICAL_FAULT,
    /** The published dates were wrong. */
    CORRECTION,
    /** The employer wants more applications. */
    MORE_APPLICATIONS_WANTED,
    /** There are as many applications as the employer can consider. */
    ENOUGH_APPLICATIONS,
    /** Rooms, assessors or the organisation's own dates have changed. */
    ARRANGEMENTS_CHANGED,
    /** Another reason, which the employer has recorded. */
    OTHER
}
