package hiring.application.submission;

/** How a submission came to be in time. It weighs nothing in the selection, and assessors are not told. */
public enum Timeliness {
    BEFORE_CLOSING,
    /** After the closing, within the grace that everybody has. */
    WITHIN_GRACE,
    /** After both, by a person who was given longer. */
    BY_EXTENSION
}
