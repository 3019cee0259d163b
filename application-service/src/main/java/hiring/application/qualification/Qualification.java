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
 * One qualification. A draft may hold it half filled in.
 *
 * @param title as on the certificate, for example {@code BSc (Hons)}
 * @param level where the award is given at several levels
 * @param framework whose level it is; the Regulated Qualifications Framework where absent
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

    /** Highest first: level, then grade, then the most recent; what is not known comes last. */
    public static final Comparator<Qualification> HIGHEST_FIRST = Comparator.comparingInt(
                    (Qualification qualification) -> qualification.rqfLevel().orElse(0))
            .thenComparingInt(qualification -> qualification.gradeRank().orElse(-1))
            .thenComparingInt(qualification -> qualification.year == null ? 0 : qualification.year)
            .reversed();

    /** Whether it is in hand. */
    @Schema(name = "QualificationStatus")
    public enum Status {
        ACHIEVED,
        /** Not examined yet, or the result is not out; the grade is a prediction. */
        PREDICTED,
        /** Begun and not ended. */
        UNFINISHED
    }

    public GradeScale scale() {
        return award == null ? GradeScale.NONE : award.scale();
    }

    /** What the list of subjects makes of the applicant's words. */
    public Subjects.Coding subjectCoding() {
        return Subjects.coding(subject);
    }

    public OptionalInt gradeRank() {
        return scale().rank(grade);
    }

    /** Whether it was examined and not passed. */
    public boolean failed() {
        OptionalInt rank = gradeRank();
        return rank.isPresent() && rank.getAsInt() == 0;
    }

    /** The level in the Regulated Qualifications Framework; empty where it cannot be told from what is filled in. */
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
     * Whether a level was filled in that such an award never has, counted as the applicant says or as the award's
     * framework does.
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
