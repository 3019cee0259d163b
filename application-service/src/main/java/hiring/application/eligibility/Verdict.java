package hiring.application.eligibility;

/** What a rule says of an applicant. There is no rejection among them: that is a person's decision. */
public enum Verdict {
    MET,
    NOT_MET,
    NEEDS_DECISION
}
