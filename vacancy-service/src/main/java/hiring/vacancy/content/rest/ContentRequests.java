package hiring.vacancy.content.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.content.ContentBody;
import hiring.vacancy.content.ContentKind;
import hiring.vacancy.document.Block;
import hiring.vacancy.document.ContentRules;
import hiring.vacancy.document.GeneralTerms;
import hiring.vacancy.document.Limits;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Organisation.Structure;
import hiring.vacancy.document.Organisation.Values;
import hiring.vacancy.document.Post.Responsibilities;
import hiring.vacancy.document.Terms.AnnualLeave;
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

/** Bodies for content. */
final class ContentRequests {

    private ContentRequests() {}

    /**
     * A text from a day on.
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
            List<FieldError> findings = new ArrayList<>(ContentRequests.findings(kind, body()));
            if ((kind == ContentKind.RESPONSIBILITIES) == (level == null)) {
                findings.add(new FieldError(
                        "/level",
                        level == null ? "required" : "not-for-kind",
                        "Responsibilities have a level, and nothing else has"));
            }
            return findings;
        }
    }

    /** A corrected text. */
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

    /** A row of the table of grades, from a day on. */
    record GradeTermsRequest(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String organisation,

            @NotBlank @Size(max = Limits.CODE) String grade,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Min(0) @Max(12) Integer noticeMonths,
            @NotNull @Valid AnnualLeave annualLeave)
            implements RequestBody {}

    /** The right terms in the place of wrong ones. */
    record GradeCorrectionRequest(
            @NotNull @Min(0) @Max(12) Integer noticeMonths,
            @NotNull @Valid AnnualLeave annualLeave,
            @NotBlank @Size(max = Limits.TEXT) String reason)
            implements RequestBody {}

    /** A body has the one part that its kind has, and its figures agree. */
    static List<FieldError> findings(ContentKind kind, ContentBody body) {
        List<FieldError> findings = new ArrayList<>();
        boolean blocks = switch (kind) {
            case INTRODUCTION, AIMS, COMMITMENTS, AREA -> true;
            case POLITICAL_ARRANGEMENTS, STRUCTURE, VALUES, RESPONSIBILITIES, WORKING_FOR_US -> false;
        };
        part(findings, "/blocks", body.blocks(), blocks);
        part(
                findings,
                "/politicalArrangements",
                body.politicalArrangements(),
                kind == ContentKind.POLITICAL_ARRANGEMENTS);
        part(findings, "/structure", body.structure(), kind == ContentKind.STRUCTURE);
        part(findings, "/values", body.values(), kind == ContentKind.VALUES);
        part(findings, "/responsibilities", body.responsibilities(), kind == ContentKind.RESPONSIBILITIES);
        part(findings, "/workingForUs", body.workingForUs(), kind == ContentKind.WORKING_FOR_US);
        findings.addAll(ContentRules.findings("/politicalArrangements", body.politicalArrangements()));
        return findings;
    }

    private static void part(List<FieldError> findings, String pointer, @Nullable Object part, boolean belongs) {
        if (belongs && part == null) {
            findings.add(new FieldError(pointer, "required", "Content of this kind consists of this"));
        } else if (!belongs && part != null) {
            findings.add(new FieldError(pointer, "not-for-kind", "Content of this kind does not have this"));
        }
    }
}
