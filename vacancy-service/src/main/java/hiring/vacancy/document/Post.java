package hiring.vacancy.document;

import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Block;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The post that is advertised.
 *
 * @param alsoCalled other names that the pack uses for it
 * @param contract absent where the pack does not say it
 * @param openings how many people can be appointed
 * @param locations names of the workplaces; to be written alone where nothing else is known of them, and as they are
 * without this otherwise
 * @param workplaces where the work is
 * @param remoteFrom countries from which all of the work can be done without coming to a workplace, as in ISO 3166;
 *     empty where people have to come
 * @param travel whether and where the work takes people
 * @param homeWorking what is expected and offered
 */
@Schema(name = "PostDescription")
public record Post(
        @NotBlank @Size(max = Limits.LINE) String title,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.LINE) String> alsoCalled,
        @Valid @Nullable Programme programme,
        @Size(max = Limits.LINE) @Nullable String directorate,
        @Size(max = Limits.LINE) @Nullable String division,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.LINE) String> locations,
        @Size(max = Limits.FEW) List<@NotNull @Valid Workplace> workplaces,

        @Size(max = Limits.FEW)
        List<@NotNull @Size(max = 2) @Pattern(regexp = Limits.COUNTRY_PATTERN) String> remoteFrom,

        @Size(max = Limits.TEXT) @Nullable String travel,
        @Size(max = Limits.TEXT) @Nullable String homeWorking,
        @Size(max = Limits.LINE) @Nullable String grade,
        @Valid @Nullable Salary salary,
        @Nullable Contract contract,
        @Min(1) @Max(120) @Nullable Integer contractMonths,
        @NotNull @Valid Hours hours,
        @NotNull @Min(1) @Max(1_000) Integer openings,
        @Size(max = Limits.LINE) @Nullable String responsibleTo,
        @Valid @NotNull Job job) {

    public Post {
        alsoCalled = Absent.toEmpty(alsoCalled);
        locations = Absent.toEmpty(locations);
        workplaces = Absent.toEmpty(workplaces);
        remoteFrom = Absent.toEmpty(remoteFrom);
        // Each is derived from the other, for clients that know only one of the two
        if (workplaces.isEmpty()) {
            workplaces = usable(locations).stream().map(Workplace::named).toList();
        } else if (locations.isEmpty()) {
            locations = names(workplaces);
        }
    }

    /** The names that the workplaces have. */
    public static List<String> names(List<Workplace> workplaces) {
        return usable(workplaces.stream()
                .filter(Objects::nonNull)
                .map(Workplace::name)
                .toList());
    }

    /** Without values that validation refuses, so that each mistake is reported once. */
    public static List<String> usable(List<String> names) {
        return names.stream()
                .filter(name -> name != null && !name.isBlank() && name.length() <= Limits.LINE)
                .limit(Limits.FEW)
                .toList();
    }

    /** The kind of the contract of employment. */
    public enum Contract {
        PERMANENT,
        FIXED_TERM,
        TEMPORARY,
        APPRENTICESHIP,
        SECONDMENT
    }

    /** The pattern of the working week. */
    public enum Basis {
        FULL_TIME,
        PART_TIME,
        JOB_SHARE,
        TERM_TIME
    }

    /**
     * Working hours.
     *
     * @param perWeek absent where the employer's scheme says it
     */
    public record Hours(
            @NotNull Basis basis,
            @DecimalMin("0.5") @DecimalMax("60") @Nullable BigDecimal perWeek) {}

    /** The annual salary of a full-time post. */
    public record Salary(
            @NotNull @DecimalMin("0") @DecimalMax("10000000")
            BigDecimal lowest,

            @NotNull @DecimalMin("0") @DecimalMax("10000000")
            BigDecimal highest,

            @NotBlank @Pattern(regexp = "[A-Z]{3}") @Size(max = 3)
            String currency) {}

    /**
     * A programme of several posts, of which this vacancy is one stream.
     *
     * @param support who and what helps people on the programme
     * @param outcomes what people can do at the end
     * @param destination where they go at the end
     */
    public record Programme(
            @NotBlank @Size(max = Limits.LINE) String name,
            @Size(max = Limits.LINE) @Nullable String stream,
            @Min(1) @Max(120) @Nullable Integer months,
            @Valid @Nullable Apprenticeship apprenticeship,
            @Size(max = Limits.FEW) List<@NotNull @Valid Block> overview,
            @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> outcomes,
            @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> support,
            @Size(max = Limits.TEXT) @Nullable String destination) {

        public Programme {
            overview = Absent.toEmpty(overview);
            outcomes = Absent.toEmpty(outcomes);
            support = Absent.toEmpty(support);
        }
    }

    /**
     * An apprenticeship during the programme.
     *
     * @param level of the Regulated Qualifications Framework
     */
    public record Apprenticeship(
            @NotBlank @Size(max = Limits.LINE) String standard,
            @NotNull @Min(1) @Max(8) Integer level) {}

    /**
     * The job description.
     *
     * @param dutiesTitle what the list is called, for example "Job accountabilities"
     * @param footnote how it may change
     * @param responsibilities those that come with the level of the post, not with this one
     */
    public record Job(
            @Size(max = Limits.LINE) @Nullable String purposeTitle,
            @Size(max = Limits.FEW) List<@NotNull @Valid Item> purpose,
            @Size(max = Limits.LINE) @Nullable String dutiesTitle,
            @Size(max = Limits.FEW) List<@NotNull @Valid Item> duties,
            @Size(max = Limits.TEXT) @Nullable String footnote,
            @Valid @Nullable Responsibilities responsibilities) {

        public Job {
            purpose = Absent.toEmpty(purpose);
            duties = Absent.toEmpty(duties);
        }
    }

    /**
     * An entry of the job description.
     *
     * @param number as printed, where items are numbered
     */
    public record Item(
            @Min(1) @Max(Limits.MANY) @Nullable Integer number,
            @NotBlank @Size(max = Limits.TEXT) String text,
            @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> points) {

        public Item {
            points = Absent.toEmpty(points);
        }
    }

    /** The responsibilities of all posts at a level of the organisation. */
    public record Responsibilities(
            @Size(max = Limits.TEXT) @Nullable String introduction,
            @Size(max = Limits.FEW) List<@NotNull @Valid ResponsibilityGroup> groups) {

        public Responsibilities {
            groups = Absent.toEmpty(groups);
        }
    }

    /** A group of responsibilities. */
    public record ResponsibilityGroup(
            @NotBlank @Size(max = Limits.LINE) String title,
            @Size(min = 1, max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> points) {

        public ResponsibilityGroup {
            points = Absent.toEmpty(points);
        }
    }
}
