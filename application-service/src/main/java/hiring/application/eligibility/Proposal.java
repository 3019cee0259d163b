package hiring.application.eligibility;

import java.util.List;

/** The result of the rules alone. Only the first needs no decision of a recruiter. */
public enum Proposal {
    ELIGIBLE,
    INELIGIBLE,
    NEEDS_DECISION;

    public static Proposal of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.NOT_MET)) {
            return INELIGIBLE;
        }
        return EligibilityCheck.allMet(findings) ? ELIGIBLE : NEEDS_DECISION;
    }
}
