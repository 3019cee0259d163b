package hiring.application.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a rule for an applicant. No result rejects: only people reject applications. */
@Schema(name = "RuleVerdict")
public enum Verdict {
    MET,
    NOT_MET,
    NEEDS_DECISION
}
