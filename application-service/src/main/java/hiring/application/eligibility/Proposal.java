package hiring.application.eligibility;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of the rules alone. Only the first needs no decision of a recruiter. */
@Schema(name = "EligibilityProposal")
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
