package hiring.vacancy.document;

import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Block;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms of employment.
 *
 * @param conditions the scheme that holds for what is not said here
 * @param noticeMonths how long before leaving notice must be given; absent where the organisation's table of grades
 * says it
 * @param annualLeave absent where the organisation's table of grades says it
 * @param payDay absent where the organisation's general terms say it
 * @param otherBusiness what the employer says of a second occupation
 * @param politicalRestriction absent where the post is not restricted
 * @param car absent where none is needed
 * @param relocation absent where no help is given
 * @param safeguarding absent where no criminal records check is made
 */
@Schema(name = "EmploymentTerms")
public record Terms(
        @Size(max = Limits.TEXT) @Nullable String conditions,
        @Min(0) @Max(12) @Nullable Integer noticeMonths,
        @Valid @Nullable AnnualLeave annualLeave,
        @Valid @Nullable PayDay payDay,
        @Valid @Nullable Pension pension,
        @Valid @Nullable Sickness sickness,
        @NotNull Boolean wholeTimeService,
        @Size(max = Limits.TEXT) @Nullable String otherBusiness,
        @Valid @Nullable PoliticalRestriction politicalRestriction,
        @Valid @Nullable Condition car,
        @Valid @Nullable Condition relocation,
        @Valid @Nullable Safeguarding safeguarding,
        @Size(max = Limits.TEXT) @Nullable String healthAndSafety,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> development,
        @Valid @Nullable ManagerProgramme managerProgramme,
        @Valid @Nullable Block greenTravel,
        @Valid @Nullable Block benefits) {

    public Terms {
        development = Absent.toEmpty(development);
    }

    /**
     * The annual leave.
     *
     * @param publicHolidaysInAddition whether bank holidays are paid on top
     * @param concessionaryDays given by the employer on top
     */
    public record AnnualLeave(
            @NotNull @Min(20) @Max(60) Integer days,
            @NotNull Boolean publicHolidaysInAddition,
            @NotNull @Min(0) @Max(10) Integer concessionaryDays,
            @Size(max = Limits.LINE) @Nullable String concessionaryAt) {}

    /**
     * The day on which the salary is paid.
     *
     * @param movesOffNonWorkingDays whether pay comes on another day where that one is a weekend or public holiday
     */
    public record PayDay(
            @NotNull @Min(1) @Max(31) Integer dayOfMonth,
            @NotNull Boolean movesOffNonWorkingDays) {}

    /**
     * The pension scheme.
     *
     * @param choice whether joining is up to the employee
     */
    public record Pension(
            @NotBlank @Size(max = Limits.LINE) String scheme,
            @NotNull Boolean choice,
            @Size(max = Limits.TEXT) @Nullable String details) {}

    /** Sick pay, with an example. */
    public record Sickness(
            @NotBlank @Size(max = Limits.TEXT) String wording,
            @Min(0) @Max(50) @Nullable Integer afterYears,
            @Min(0) @Max(24) @Nullable Integer fullPayMonths,
            @Min(0) @Max(24) @Nullable Integer halfPayMonths) {}

    /** Why a post is politically restricted. */
    public enum RestrictionGround {
        /** The law lists the post. */
        SPECIFIED,
        /** The post's duties are sensitive. */
        SENSITIVE,
        /** The pack does not say which of the two. */
        NOT_STATED
    }

    /** A post whose holder may not be active in politics. */
    public record PoliticalRestriction(
            @NotNull RestrictionGround ground,
            @NotBlank @Size(max = Limits.TEXT) String wording) {}

    /** The check of the Disclosure and Barring Service that a post may have. */
    public enum DbsLevel {
        BASIC,
        STANDARD,
        ENHANCED,
        ENHANCED_WITH_BARRED_LISTS
    }

    /** The criminal records check that is made before the start. */
    public record Safeguarding(
            @NotNull DbsLevel dbs, @NotNull Boolean worksWithChildren) {}

    /** A term in words, with a list. */
    public record Condition(
            @NotBlank @Size(max = Limits.TEXT) String wording,
            @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.LINE) String> covers) {

        public Condition {
            covers = Absent.toEmpty(covers);
        }
    }

    /** Training that managers of some grades must take. */
    public record ManagerProgramme(
            @NotBlank @Size(max = Limits.LINE) String name,
            @NotBlank @Size(max = Limits.LINE) String lowestGrade,
            @NotBlank @Size(max = Limits.LINE) String highestGrade,
            @NotNull @Min(1) @Max(60) Integer withinMonths) {

        /** Whether managers of this grade take it. */
        public boolean isFor(@Nullable String grade) {
            return grade != null
                    && Grade.of(lowestGrade).sameScaleAs(Grade.of(grade))
                    && Grade.of(grade).number() >= Grade.of(lowestGrade).number()
                    && Grade.of(grade).number() <= Grade.of(highestGrade).number();
        }
    }
}
