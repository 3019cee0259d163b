package hiring.assessment.shortlist;

/**
 * Why a candidate is proposed, or not.
 *
 * @param code stable, kebab-case
 * @param text for the person who decides
 */
public record Reason(String code, String text) {}
