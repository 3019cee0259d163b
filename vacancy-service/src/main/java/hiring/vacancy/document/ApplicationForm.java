package hiring.vacancy.document;

import hiring.events.DeclarationPurpose.Purpose;
import hiring.events.EligibilityRule.Effect;
import hiring.events.EligibilityRule.Equivalent;
import hiring.kit.time.DateWords;
import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Block;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The application form and the rules for what is entered in it.
 *
 * @param instructions to be read before starting
 * @param attachmentsAccepted false where a CV is neither required nor looked at
 * @param gapToleranceDays a gap in the history of more days than this must be explained
 * @param screening what is asked before the form; absent where nothing is
 * @param feedback when feedback can be asked for
 */
public record ApplicationForm(
        @NotBlank @Size(max = Limits.LINE) @Pattern(regexp = Limits.WEB_ADDRESS_PATTERN)
        String address,

        @Size(max = Limits.TEXT) @Nullable String howToRespond,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> instructions,
        @NotNull Boolean attachmentsAccepted,
        @NotNull @Min(0) @Max(366) Integer gapToleranceDays,
        @NotNull @Valid Statement statement,
        @Valid @NotNull GuaranteedInterview guaranteedInterview,
        @Size(max = Limits.FEW) List<@NotNull @Valid Declaration> declarations,
        @Size(max = Limits.FEW) List<@NotNull @Valid Requirement> eligibility,
        @Valid @Nullable Screening screening,
        @Size(max = Limits.TEXT) @Nullable String feedback) {

    public ApplicationForm {
        instructions = Absent.toEmpty(instructions);
        declarations = Absent.toEmpty(declarations);
        eligibility = Absent.toEmpty(eligibility);
    }

    /** The text in which applicants show how they meet the criteria. */
    public record Statement(
            @NotBlank @Size(max = Limits.LINE) String name,
            @Size(max = Limits.TEXT) @Nullable String instructions,
            @NotNull @Min(50) @Max(10_000) Integer wordLimit) {}

    /** Whether a disabled applicant who meets the minimum goes on by right, and how the pack says so. */
    public record GuaranteedInterview(
            @NotNull Boolean offered,
            @Size(max = Limits.TEXT) @Nullable String wording) {}

    /**
     * Questions before the form. Another answer than the needed one is warned of, and a person decides about it.
     *
     * @param minimumAge absent where the post has none
     */
    @Schema(name = "ScreeningDraft")
    public record Screening(
            @Size(max = Limits.FEW) List<@NotNull @Valid Question> questions,
            @Valid @Nullable MinimumAge minimumAge) {

        public Screening {
            questions = Absent.toEmpty(questions);
        }

        /** All that is asked, with the question that follows from the minimum age at the end. */
        public List<Question> allQuestions() {
            return Stream.concat(
                            questions.stream(), Stream.ofNullable(minimumAge).map(MinimumAge::question))
                    .toList();
        }
    }

    /**
     * A question that is answered with yes or no.
     *
     * @param needed the answer that the post needs
     */
    @Schema(name = "ScreeningQuestion")
    public record Question(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotBlank @Size(max = Limits.TEXT) String question,
            @NotNull Boolean needed) {}

    /**
     * How old an applicant has to be, at least.
     *
     * @param months beside the years
     * @param at the day on which they have to be
     */
    public record MinimumAge(
            @NotNull @Min(14) @Max(70) Integer years,
            @NotNull @Min(0) @Max(11) Integer months,
            @NotNull LocalDate at) {

        /** The code of the question that follows from it. */
        public static final String CODE = "minimum-age";

        /** Asked in place of a date of birth, which says more than the post has to know. */
        Question question() {
            String age = months == 0
                    ? "%d years".formatted(years)
                    : "%d years and %d %s".formatted(years, months, months == 1 ? "month" : "months");
            return new Question(CODE, "Will you be at least %s old on %s?".formatted(age, DateWords.day(at)), true);
        }
    }

    /** The time at which a declaration is asked for. */
    public enum AskedAt {
        /** With the application form. */
        APPLICATION,
        /** Of the person appointed, seen by those who handle appointments alone. */
        APPOINTMENT
    }

    /**
     * A declaration that a candidate makes or acknowledges.
     *
     * @param purpose absent for an ordinary question; the rules of questions say which needs one
     * @param definition what exactly is meant
     * @param exemption what is not meant
     */
    public record Declaration(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotNull AskedAt askedAt,
            @NotBlank @Size(max = Limits.TEXT) String question,
            @Valid @Nullable Block definition,
            @Size(max = Limits.TEXT) @Nullable String exemption,
            @Nullable Purpose purpose) {}

    /**
     * A qualification that is required, or that excludes an applicant.
     *
     * @param criterion code of the criterion that says it, whose wording then holds
     * @param wording where no criterion says it
     * @param reason why the rule is there
     * @param accepts awards that are taken in place of the graded one; absent where the usual ones are
     */
    public record Requirement(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotNull Effect effect,
            @NotNull @Min(1) @Max(8) Integer level,

            @NotEmpty @Size(max = Limits.FEW)
            List<@NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CONSTANT_PATTERN) String> subjectGroups,

            @Size(max = Limits.CODE) @Nullable String minimumGrade,
            @Size(max = Limits.CODE) @Nullable String criterion,
            @Size(max = Limits.TEXT) @Nullable String wording,
            @Size(max = Limits.TEXT) @Nullable String reason,
            @Size(max = Limits.FEW) @Nullable List<@NotNull Equivalent> accepts) {

        public Requirement {
            subjectGroups = Absent.toEmpty(subjectGroups);
            accepts = accepts == null ? null : Absent.toEmpty(accepts);
        }

        /** The published words: its own, else those of the criterion it stands for. */
        public String wordingIn(PersonSpecification specification) {
            String own = wording;
            if (own != null && !own.isBlank()) {
                return own;
            }
            return specification.criteria().stream()
                    .filter(line -> line.code().equals(criterion))
                    .map(PersonSpecification.Criterion::wording)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing says what rule %s means".formatted(code)));
        }
    }
}
