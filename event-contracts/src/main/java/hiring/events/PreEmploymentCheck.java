package hiring.events;

/** What is looked into after an offer and before the start. */
public enum PreEmploymentCheck {
    RIGHT_TO_WORK,
    REFERENCES,
    /** The certificates of what the person specification asks for are seen. */
    QUALIFICATIONS,
    /** Asked after the offer only. */
    HEALTH,
    DBS_BASIC,
    DBS_STANDARD,
    DBS_ENHANCED,
    DBS_ENHANCED_WITH_BARRED_LISTS,
    /** A car, the licence to drive it, and its insurance for work. */
    CAR_AND_LICENCE
}
