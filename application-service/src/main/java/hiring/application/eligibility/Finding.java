package hiring.application.eligibility;

import hiring.application.qualification.Award;
import hiring.events.SubjectGroup;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a vacancy says, and the qualifications that make it say so; or that the applicant is barred, which
 * no qualification decides.
 *
 * @param rule code of the vacancy's rule, or {@link #BARRED}
 * @param explanation one sentence for the person who decides
 */
public record Finding(
        String rule, String wording, Verdict verdict, List<Fact> facts, List<Missing> missing, String explanation) {

    /** In place of a rule's code: the applicant is barred after an absence. No rule of a vacancy may have it. */
    public static final String BARRED = "barred";

    // Documents from before a field was there lack it, whatever the type says
    @SuppressWarnings("NullAway")
    public Finding {
        facts = List.copyOf(facts);
        missing = missing == null ? List.of() : List.copyOf(missing);
        explanation = explanation == null ? Explanation.of(verdict, facts) : explanation;
    }

    @SuppressWarnings("NullAway") // The explanation follows from the rest
    public Finding(String rule, String wording, Verdict verdict, List<Fact> facts, List<Missing> missing) {
        this(rule, wording, verdict, facts, missing, null);
    }

    /** What is not known or not shown. */
    @Schema(name = "MissingFact")
    public enum Missing {
        /** A qualification that the rule speaks of. */
        QUALIFICATION,
        GRADE,
        LEVEL,
        /** Which group the subject belongs to. */
        SUBJECT_GROUP,
        /** That it is achieved. */
        ACHIEVEMENT,
        /** A person's word, or a statement of comparability, that it is equivalent. */
        EQUIVALENCE
    }

    /**
     * A qualification that was looked at for a rule.
     *
     * @param qualification its place in the form, from 0
     * @param level in the Regulated Qualifications Framework; absent where it cannot be told
     * @param codedAs the groups in which the list of subjects has the subject; empty where it does not know it
     * @param claimedAs the group that the applicant has chosen
     */
    public record Fact(
            int qualification,
            @Nullable Award award,
            @Nullable Integer level,
            @Nullable String subject,
            List<SubjectGroup> codedAs,
            @Nullable SubjectGroup claimedAs,
            @Nullable String grade,
            Verdict verdict,
            Reason reason) {

        @SuppressWarnings("NullAway") // As above
        public Fact {
            codedAs = codedAs == null ? List.of() : List.copyOf(codedAs);
        }
    }

    /** Why a qualification meets a rule, or not, or why only a person can say. */
    @Schema(name = "FactReason")
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
        GRADE_NOT_CLEAR(Missing.GRADE),
        /** The level cannot be told from what is given. */
        LEVEL_NOT_CLEAR(Missing.LEVEL),
        /** Grades of this award and the asked-for one are not comparable, however high they are. */
        OTHER_SCALE(Missing.EQUIVALENCE),
        /** The subject may or may not be one of those the rule speaks of. */
        SUBJECT_NOT_CLEAR(Missing.SUBJECT_GROUP),
        /** The subject is not on the list of subjects. */
        SUBJECT_NOT_CODED(Missing.SUBJECT_GROUP),
        /** The list of subjects has it in another group than the applicant. */
        SUBJECT_CONTRADICTS_GROUP(Missing.SUBJECT_GROUP),
        /** It would decide the rule and is not achieved yet. */
        NOT_ACHIEVED(Missing.ACHIEVEMENT),
        /** The rule excludes applicants who hold it. */
        EXCLUDED;

        private final @Nullable Missing missing;

        Reason() {
            this.missing = null;
        }

        Reason(Missing missing) {
            this.missing = missing;
        }

        /** What would have to be known for the qualification to count. */
        Optional<Missing> missing() {
            return Optional.ofNullable(missing);
        }
    }
}
