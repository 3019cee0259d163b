package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement that a qualification must meet, or must not.
 *
 * @param code stable within the vacancy, for example {@code no-it-qualification}
 * @param level of the Regulated Qualifications Framework, 1 to 8; the rule speaks of this level and higher ones
 * @param subjectGroups codes such as {@code MATHEMATICS}; the rule speaks of qualifications in any of them
 * @param minimumGrade code of the lowest grade that is enough, for example {@code UPPER_SECOND} or {@code C}
 * @param wording as published
 */
public record EligibilityRule(
        String code,
        Effect effect,
        int level,
        List<String> subjectGroups,
        @Nullable String minimumGrade,
        String wording) {

    public EligibilityRule {
        subjectGroups = List.copyOf(subjectGroups);
    }

    /** Whether holding such a qualification is needed or rules an applicant out. */
    public enum Effect {
        REQUIRED,
        EXCLUDED
    }
}
