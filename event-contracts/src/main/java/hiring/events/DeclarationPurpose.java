package hiring.events;

/**
 * What an applicant's answer to a declaration is used for, and for nothing else (decision 0037).
 *
 * @param declaration its code
 */
public record DeclarationPurpose(String declaration, Purpose purpose) {

    /** The purposes for which the law allows questions on health, disability and convictions. */
    public enum Purpose {
        /** Whether adjustments are needed for the selection itself. */
        SELECTION_ADJUSTMENTS,
        /** Whether a candidate can do the essential work, with adjustments where needed. */
        INTRINSIC_FUNCTION,
        /** Monitoring of diversity. */
        MONITORING,
        POSITIVE_ACTION,
        /** The work requires a person with this characteristic. */
        OCCUPATIONAL_REQUIREMENT,
        VETTING
    }
}
