package hiring.assessment.shortlist;

/**
 * Something that a decision needs and that is not known yet.
 *
 * @param code stable, kebab-case
 * @param count how many are missing
 */
public record Missing(String code, long count, String text) {}
