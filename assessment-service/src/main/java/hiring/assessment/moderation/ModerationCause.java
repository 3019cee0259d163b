package hiring.assessment.moderation;

/** Why scores are moderated. */
public enum ModerationCause {
    /** The scores of a line are as far apart as the tolerance, or further. */
    DIFFERENCE,
    /** A recruiter has asked for it, for example after an assessment centre. */
    WASH_UP
}
