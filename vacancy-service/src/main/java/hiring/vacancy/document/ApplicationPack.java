package hiring.vacancy.document;

import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Block;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application pack. A section has its own text or shows another part of the vacancy, so that no date and no
 * criterion is written twice.
 *
 * @param issued the month printed on the pack
 */
public record ApplicationPack(
        @Size(max = Limits.LINE) @Nullable String title,
        @Size(max = Limits.LINE) @Nullable String strapline,
        @Nullable YearMonth issued,
        @NotEmpty @Size(max = Limits.FEW) List<@NotNull @Valid Section> sections) {

    public ApplicationPack {
        sections = Absent.toEmpty(sections);
    }

    /** The same pack without the month of its issue. */
    public ApplicationPack undated() {
        return new ApplicationPack(title, strapline, null, sections);
    }

    /** The source of the content of a section. */
    public enum Source {
        TEXT,
        INTRODUCTION,
        AIMS,
        POLITICAL_ARRANGEMENTS,
        STRUCTURE,
        JOB_DESCRIPTION,
        PERSON_SPECIFICATION,
        RESPONSIBILITIES,
        PROGRAMME,
        LOCATION,
        VALUES,
        COMMITMENTS,
        TERMS,
        AREA,
        TIMETABLE,
        HOW_TO_RESPOND
    }

    /**
     * A section of the application pack.
     *
     * @param blocks text of the section's own; for a source other than {@code TEXT} it comes before what is shown
     */
    public record Section(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotBlank @Size(max = Limits.LINE) String title,
            @NotNull Source source,
            @Size(max = Limits.FEW) List<@NotNull @Valid Block> blocks) {

        public Section {
            blocks = Absent.toEmpty(blocks);
        }
    }
}
