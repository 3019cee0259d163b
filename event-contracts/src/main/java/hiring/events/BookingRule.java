package hiring.events;

/** Who chooses the session of a stage that a candidate attends. */
public enum BookingRule {
    /** A recruiter has places allocated. */
    ALLOCATED,
    /** Candidates book a place, move it and give it up by themselves. */
    SELF
}
