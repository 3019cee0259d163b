package hiring.application.eligibility;

/** The result of a rule for an applicant. No result rejects: only people reject applications. */
public enum Verdict {
    MET,
    NOT_MET,
    NEEDS_DECISION
}
