package hiring.application.submission;

/** Whether a submitted application may be assessed. */
public enum EligibilityStatus {
    /** Not every rule is met, and no person has decided yet. */
    UNDECIDED,
    ELIGIBLE,
    /** Always a person's decision. */
    INELIGIBLE
}
