package hiring.acceptance.applicants;

/** The unusual behaviour of an applicant. */
public enum Story {
    /** Nothing: applies in time and takes part in everything. */
    STRAIGHTFORWARD,
    /** Submits in the last second before closing. */
    LAST_SECOND,
    /** Has a finished draft and tries to submit it at the closing instant. */
    TOO_LATE,
    /** Holds the kind of qualification that the graduate programme has to exclude. */
    IT_DEGREE,
    /** Has no GCSE in mathematics and nothing in its place. */
    NO_MATHEMATICS_GCSE,
    /** Has an equivalent from abroad, so that a person has to decide. */
    DEGREE_FROM_ABROAD,
    WITHDRAWS_BEFORE_CLOSING,
    /** Withdraws before closing, thinks again and applies once more. */
    APPLIES_AGAIN,
    WITHDRAWS_AFTER_CLOSING,
    /** Never hands in the video, and tries when its window is over. */
    NO_VIDEO,
    /** Hands in the video and then a better one. */
    REPLACES_VIDEO,
    /** Does not turn up at the assessment centre. */
    MISSES_SESSION
}
