package hiring.vacancy.content.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.content.ContentBody;
import hiring.vacancy.content.ContentKind;
import hiring.vacancy.document.GeneralTerms;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Organisation.Structure;
import hiring.vacancy.document.Organisation.Values;
import hiring.vacancy.document.Post.Responsibilities;
import hiring.vacancy.document.Terms.AnnualLeave;
import hiring.vacancy.element.Block;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests that write an organisation's content. */
final class ContentRequests {

    private ContentRequests() {}

    /**
     * A text of an organisation that is in force from a day on.
     *
     * @param level of posts, for responsibilities alone
     * @param blocks for an introduction, aims, commitments or area
     */
    record ContentBlockRequest(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String organisation,

            @NotNull ContentKind kind,

            @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN) @Nullable
            String level,

            @NotNull LocalDate effectiveFrom,
            @Size(min = 1, max = Limits.FEW) @Nullable List<@NotNull @Valid Block> blocks,
            @Valid @Nullable PoliticalArrangements politicalArrangements,
            @Valid @Nullable Structure structure,
            @Valid @Nullable Values values,
            @Valid @Nullable Responsibilities responsibilities,
            @Valid @Nullable GeneralTerms workingForUs)
            implements RequestBody {

        ContentBody body() {
            return new ContentBody(blocks, politicalArrangements, structure, values, responsibilities, workingForUs);
        }

        @Override
        public List<FieldError> findings() {
            if (kind == null) {
                return List.of();
            }
            List<FieldError> findings = new ArrayList<>(body().mistakes(kind));
            if ((kind == ContentKind.RESPONSIBILITIES) == (level == null)) {
                findings.add(new FieldError(
                        "/level",
                        level == null ? "required" : "not-for-kind",
                        "Responsibilities have a level, and nothing else has"));
            }
            return findings;
        }
    }

    /** The correction of a text. */
    record ContentBodyRequest(
            @Size(min = 1, max = Limits.FEW) @Nullable List<@NotNull @Valid Block> blocks,
            @Valid @Nullable PoliticalArrangements politicalArrangements,
            @Valid @Nullable Structure structure,
            @Valid @Nullable Values values,
            @Valid @Nullable Responsibilities responsibilities,
            @Valid @Nullable GeneralTerms workingForUs)
            implements RequestBody {

        ContentBody body() {
            return new ContentBody(blocks, politicalArrangements, structure, values, responsibilities, workingForUs);
        }
    }

    /** The terms of a grade that are in force from a day on. */
    record GradeTermsRequest(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String organisation,

            @NotBlank @Size(max = Limits.CODE) String grade,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Min(0) @Max(12) Integer noticeMonths,
            @NotNull @Valid AnnualLeave annualLeave)
            implements RequestBody {}

    /** The correction of the terms of a grade. */
    record GradeCorrectionRequest(
            @NotNull @Min(0) @Max(12) Integer noticeMonths,
            @NotNull @Valid AnnualLeave annualLeave,
            @NotBlank @Size(max = Limits.TEXT) String reason)
            implements RequestBody {}
}
