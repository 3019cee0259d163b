package hiring.application.eligibility;

import hiring.application.qualification.Award;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule of a vacancy says, and the qualifications that make it say so. */
public record Finding(String rule, String wording, Verdict verdict, List<Fact> facts) {

    public Finding {
        facts = List.copyOf(facts);
    }

    /**
     * A qualification that was looked at for a rule.
     *
     * @param qualification its place in the form, from 0
     * @param level in the Regulated Qualifications Framework; absent where it cannot be told
     */
    public record Fact(
            int qualification,
            @Nullable Award award,
            @Nullable Integer level,
            @Nullable String subject,
            @Nullable String grade,
            Verdict verdict,
            Reason reason) {}

    /** Why a qualification meets a rule, or not, or why only a person can say. */
    public enum Reason {
        /** Subject, level and grade are what the rule speaks of. */
        AS_REQUIRED,
        /** A different award of the level that is accepted in place of the graded one. */
        ACCEPTED_AS_EQUIVALENT,
        /** The grade is lower than the rule asks for. */
        GRADE_TOO_LOW,
        /** The level is lower than the rule asks for. */
        LEVEL_TOO_LOW,
        /** A grade is asked for and none, or none that is known, is given. */
        GRADE_NOT_CLEAR,
        /** The level cannot be told from what is given. */
        LEVEL_NOT_CLEAR,
        /** Grades of this award and the asked-for one are not comparable, however high they are. */
        OTHER_SCALE,
        /** The subject may or may not be one of those the rule speaks of. */
        SUBJECT_NOT_CLEAR,
        /** It would decide the rule, and is not achieved yet. */
        NOT_ACHIEVED,
        /** The rule excludes whoever holds it. */
        EXCLUDED
    }
}
