package hiring.vacancy.document;

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
 * What applicants read, in order. A section has its own text, or shows what the vacancy says elsewhere, so that no date
 * and no criterion is written twice.
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

    /** The same without the month on it, for a pack of another time. */
    public ApplicationPack undated() {
        return new ApplicationPack(title, strapline, null, sections);
    }

    /** Where a section's content comes from. */
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
     * A part of the pack.
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
