package hiring.application.offer;

/**
 * Why an offer that has lapsed is made again. A code, because words about a person do not belong in the audit trail.
 */
public enum RenewalReason {
    CANDIDATE_WAS_PREVENTED,
    FAULT_OF_THE_EMPLOYER,
    OTHER_AGREEMENT
}
