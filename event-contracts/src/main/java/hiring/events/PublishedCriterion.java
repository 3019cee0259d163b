package hiring.events;

import java.util.List;

/**
 * One line of the person specification.
 *
 * @param code stable within the vacancy, for example {@code experience-2}
 * @param assessedAt codes of the stages at which it is assessed
 */
public record PublishedCriterion(
        String code, Category category, boolean essential, String wording, List<String> assessedAt) {

    public PublishedCriterion {
        assessedAt = List.copyOf(assessedAt);
    }

    /** The groups of a person specification. */
    public enum Category {
        QUALIFICATIONS,
        EXPERIENCE,
        SKILLS_AND_ABILITIES,
        KNOWLEDGE,
        VALUES
    }
}
