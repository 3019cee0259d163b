package hiring.application.qualification;

import hiring.events.SubjectGroup;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One qualification. In a draft it can be incomplete.
 *
 * @param title as on the certificate, for example {@code BSc (Hons)}
 * @param level if the award exists at several levels
 * @param framework of the level; the Regulated Qualifications Framework if absent
 * @param subject in the applicant's words
 * @param grade such as {@code UPPER_SECOND}, {@code 2:1}, {@code C}, {@code 5}, {@code DISTINCTION}
 * @param year of achievement, or in which it is expected
 */
@Schema(name = "FormQualification")
public record Qualification(
        @Nullable Award award,
        @Nullable @Size(max = 120) String title,
        @Nullable @Min(1) @Max(12) Integer level,
        @Nullable Framework framework,
        @Nullable @Size(max = 200) String subject,
        @Nullable SubjectGroup subjectGroup,
        @Nullable @Size(max = 40) String grade,
        @Nullable @Min(1930) @Max(2100) Integer year,
        @Nullable @Size(max = 200) String awardingBody,
        @Nullable @Size(max = 200) String institution,
        @Nullable Status status) {

    /** Highest level first, then highest grade, then latest year; unknown values last. */
    public static final Comparator<Qualification> HIGHEST_FIRST = Comparator.comparingInt(
                    (Qualification qualification) -> qualification.rqfLevel().orElse(0))
            .thenComparingInt(qualification -> qualification.gradeRank().orElse(-1))
            .thenComparingInt(qualification -> qualification.year == null ? 0 : qualification.year)
            .reversed();

    /** Whether the applicant has it. */
    @Schema(name = "QualificationStatus")
    public enum Status {
        ACHIEVED,
        /** Not examined yet, or without a result yet; the grade is a prediction. */
        PREDICTED,
        /** Started and not completed. */
        UNFINISHED
    }

    public GradeScale scale() {
        return award == null ? GradeScale.NONE : award.scale();
    }

    /** The subject as the list of subjects codes it. */
    public Subjects.Coding subjectCoding() {
        return Subjects.coding(subject);
    }

    public OptionalInt gradeRank() {
        return scale().rank(grade);
    }

    /** Whether the grade is a fail. */
    public boolean failed() {
        OptionalInt rank = gradeRank();
        return rank.isPresent() && rank.getAsInt() == 0;
    }

    /** The level in the Regulated Qualifications Framework; empty if it cannot be derived. */
    public OptionalInt rqfLevel() {
        if (award == null) {
            return OptionalInt.empty();
        }
        if (award.hasFixedLevel()) {
            return award.fixedLevel();
        }
        if (award.hasDeclaredLevel()) {
            return level == null ? OptionalInt.empty() : (framework == null ? Framework.RQF : framework).toRqf(level);
        }
        OptionalInt rank = gradeRank();
        return rank.isEmpty() ? rank : award.levelAt(rank.getAsInt());
    }

    /**
     * Whether the stated level is impossible for the award. Without a stated framework the level can be of the
     * Regulated Qualifications Framework or of the award's own.
     */
    public boolean contradictsItsLevel() {
        if (award == null || level == null) {
            return false;
        }
        if (framework != null) {
            return contradicts(award, framework.toRqf(level));
        }
        return contradicts(award, Framework.RQF.toRqf(level))
                && (award.hasDeclaredLevel()
                        || contradicts(award, award.framework().toRqf(level)));
    }

    private static boolean contradicts(Award award, OptionalInt declared) {
        if (declared.isEmpty()) {
            return true;
        }
        return award.hasLevelByGrade()
                ? declared.getAsInt() > 2
                : award.hasFixedLevel() && !declared.equals(award.fixedLevel());
    }
}
