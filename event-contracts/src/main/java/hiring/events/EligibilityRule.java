package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement that a qualification must meet, or must not.
 *
 * @param code stable within the vacancy, for example {@code no-it-qualification}
 * @param level of the Regulated Qualifications Framework, 1 to 8; the rule concerns this level and higher ones
 * @param subjectGroups codes such as {@code MATHEMATICS}; the rule concerns qualifications in any of them
 * @param minimumGrade code of the lowest sufficient grade, for example {@code UPPER_SECOND} or {@code C}
 * @param wording as published
 * @param accepts awards in the subject that are accepted instead of the graded one, at the rule's level or higher;
 *     absent for the usual ones, a Functional Skills award or a CSE of grade 1 for a GCSE
 */
public record EligibilityRule(
        String code,
        Effect effect,
        int level,
        List<String> subjectGroups,
        @Nullable String minimumGrade,
        String wording,
        @Nullable List<Equivalent> accepts) {

    public EligibilityRule {
        subjectGroups = List.copyOf(subjectGroups);
        accepts = accepts == null ? null : List.copyOf(accepts);
    }

    /** A rule with the usual equivalents. */
    public EligibilityRule(
            String code,
            Effect effect,
            int level,
            List<String> subjectGroups,
            @Nullable String minimumGrade,
            String wording) {
        this(code, effect, level, subjectGroups, minimumGrade, wording, null);
    }

    /** Awards that a vacancy can accept instead of the one it names. */
    public enum Equivalent {
        CSE,
        FUNCTIONAL_SKILLS,
        NVQ,
        BTEC,
        APPRENTICESHIP,
        AS_LEVEL,
        A_LEVEL,
        T_LEVEL,
        ACCESS_TO_HIGHER_EDUCATION,
        INTERNATIONAL_BACCALAUREATE,
        BACHELORS_DEGREE,
        INTEGRATED_MASTERS,
        MASTERS_DEGREE,
        POSTGRADUATE_DIPLOMA,
        DOCTORATE
    }

    /** Whether such a qualification is required or excludes an applicant. */
    public enum Effect {
        REQUIRED,
        EXCLUDED
    }
}
