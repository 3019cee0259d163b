package hiring.events;

/** What it means that a candidate stays away from a session. */
public enum AbsenceRule {
    /** The candidate does not advance. */
    OUT,
    /** The candidate gets one more place; who stays away again does not advance. */
    ONE_MORE_PLACE
}
