package hiring.application.eligibility;

import java.util.List;

/** What the rules alone would say. Only the first needs no person. */
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
