package hiring.acceptance.applicants;

/**
 * A circumstance of an applicant for which forms are often not designed. It does not change the applicant's behaviour.
 */
public enum Circumstance {
    ORDINARY,
    /** Has one name only. */
    ONE_NAME,
    /** Has a nickname in quotes in the name. */
    NICKNAME_IN_QUOTES,
    /** Uses the e-mail address of the previous applicant, as in one household. */
    SHARES_ADDRESS,
    /** Lives in a country without postcodes, and has a telephone number of that country. */
    LIVES_ABROAD,
    /** Has neither e-mail nor telephone: a recruiter enters the paper form, and every letter is posted. */
    APPLIES_ON_PAPER
}
