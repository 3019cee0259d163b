package hiring.assessment.timetable;

/** What a person must look at, after a candidate who asked for adjustments got a place. */
public enum AdjustmentConcern {
    /** Something is to be arranged at this stage. */
    ADJUSTMENT_ASKED,
    /** It may be about the time of day, and only a person can read it. */
    TIME_IN_WORDS,
    /** The place is not at the time of day that is possible for the candidate. */
    OTHER_TIME_OF_DAY
}
