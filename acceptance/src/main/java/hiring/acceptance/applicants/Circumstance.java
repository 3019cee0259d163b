package hiring.acceptance.applicants;

/**
 * What about an applicant does not fit the form that its designer had in mind. It changes nothing about what they do.
 */
public enum Circumstance {
    ORDINARY,
    /** Has a single name. */
    ONE_NAME,
    /** Has a nickname between quotes in the name. */
    NICKNAME_IN_QUOTES,
    /** Uses the e-mail address of the applicant before, as in one household. */
    SHARES_ADDRESS,
    /** Lives where there are no postcodes, and has a telephone number of that country. */
    LIVES_ABROAD,
    /** Has neither e-mail nor telephone: a recruiter enters the paper form, and every letter is posted. */
    APPLIES_ON_PAPER
}
