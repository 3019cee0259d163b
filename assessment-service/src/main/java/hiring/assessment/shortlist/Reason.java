package hiring.assessment.shortlist;

/**
 * Why somebody is proposed, or not.
 *
 * @param code stable, kebab-case
 * @param text for whoever decides
 */
public record Reason(String code, String text) {}
