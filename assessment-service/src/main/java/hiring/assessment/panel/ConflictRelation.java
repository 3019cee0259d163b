package hiring.assessment.panel;

/**
 * What connects an assessor with an applicant. A code, because words about people do not belong here; advice for panels
 * lists these relations.
 */
public enum ConflictRelation {
    RELATIVE,
    FRIEND,
    COLLEAGUE,
    LINE_MANAGER,
    /** They have a business or a financial interest in common. */
    FINANCIAL,
    OTHER
}
