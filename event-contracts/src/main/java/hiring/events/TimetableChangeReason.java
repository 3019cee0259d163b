package hiring.events;

/** Why dates that were published have changed, as far as candidates are told. */
public enum TimetableChangeReason {
    /** Candidates could not apply, or take part, because something did not work. */
    TECHNICAL_FAULT,
    /** What was published was wrong. */
    CORRECTION,
    /** More applications are wanted. */
    MORE_APPLICATIONS_WANTED,
    /** There are as many applications as can be considered. */
    ENOUGH_APPLICATIONS,
    /** Rooms, assessors or the organisation's own dates have changed. */
    ARRANGEMENTS_CHANGED,
    /** None of these; the employer's record says what. */
    OTHER
}
