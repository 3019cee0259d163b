package hiring.events;

/** A check that the employer makes after an offer and before the start. */
public enum PreEmploymentCheck {
    RIGHT_TO_WORK,
    REFERENCES,
    /** The employer sees the certificates of required qualifications. */
    QUALIFICATIONS,
    /** Asked about only after the offer. */
    HEALTH,
    DBS_BASIC,
    DBS_STANDARD,
    DBS_ENHANCED,
    DBS_ENHANCED_WITH_BARRED_LISTS,
    /** A car, the licence to drive it, and its insurance for work. */
    CAR_AND_LICENCE
}
