package hiring.vacancy.document;

import hiring.events.PublishedCriterion.Category;
import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person specification: the criteria that candidates are assessed by.
 *
 * @param introduction how the criteria are used
 */
public record PersonSpecification(
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> introduction,
        @NotEmpty @Size(max = 5) List<@NotNull @Valid CriterionGroup> groups,
        @NotEmpty @Size(max = Limits.MANY) List<@NotNull @Valid Criterion> criteria) {

    public PersonSpecification {
        introduction = Absent.toEmpty(introduction);
        groups = Absent.toEmpty(groups);
        criteria = Absent.toEmpty(criteria);
    }

    /**
     * A group of criteria: its name and the first stage that assesses it.
     *
     * @param notBefore code of the first stage at which criteria of this group may be assessed; absent where any may
     */
    public record CriterionGroup(
            @NotNull Category category,
            @NotBlank @Size(max = Limits.LINE) String title,

            @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN) @Nullable
            String notBefore) {}

    /**
     * A criterion of the person specification.
     *
     * @param assessedAt codes of stages
     */
    public record Criterion(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotNull Category category,
            @NotNull Boolean essential,
            @NotBlank @Size(max = Limits.TEXT) String wording,
            @NotEmpty @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.CODE) String> assessedAt) {

        public Criterion {
            assessedAt = Absent.toEmpty(assessedAt);
        }
    }
}
