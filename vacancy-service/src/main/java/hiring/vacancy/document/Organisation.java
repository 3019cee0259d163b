package hiring.vacancy.document;

import hiring.kit.contact.ReachableEmail;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that recruits, as it was when the pack was issued.
 *
 * @param logo address of a picture of it, for search engines
 * @param contactEmail where candidates can write to; a mailbox of the organisation, not a person's
 * @param content from where the parts that are not written here are taken
 * @param introduction about the organisation
 * @param aims what it wants to achieve and by which plans
 * @param commitments what it promises the public and its staff
 * @param area about living and working there
 */
@Schema(name = "OrganisationProfile")
public record Organisation(
        @NotBlank @Size(max = Limits.LINE) String name,
        @Size(max = Limits.LINE) @Nullable String shortName,

        @Size(max = Limits.LINE) @Pattern(regexp = Limits.WEB_ADDRESS_PATTERN) @Nullable
        String website,

        @Size(max = Limits.LINE) @Pattern(regexp = Limits.WEB_ADDRESS_PATTERN) @Nullable
        String logo,

        @Size(max = Limits.LINE) @ReachableEmail(longest = Limits.LINE) @Nullable
        String contactEmail,

        @Valid @Nullable Content content,
        @Size(max = Limits.FEW) List<@NotNull @Valid Block> introduction,
        @Size(max = Limits.FEW) List<@NotNull @Valid Block> aims,
        @Valid @Nullable PoliticalArrangements politicalArrangements,
        @Valid @Nullable Structure structure,
        @Valid @Nullable Values values,
        @Size(max = Limits.FEW) List<@NotNull @Valid Block> commitments,
        @Size(max = Limits.FEW) List<@NotNull @Valid Block> area) {

    public Organisation {
        introduction = Absent.toEmpty(introduction);
        aims = Absent.toEmpty(aims);
        commitments = Absent.toEmpty(commitments);
        area = Absent.toEmpty(area);
    }

    /**
     * A reference to the organisation's texts and grades. What the vacancy has itself takes precedence.
     *
     * @param from the organisation's code
     * @param on as they are in force on this day; absent for the day on which the vacancy is sent to review
     * @param level of the post, for the responsibilities that come with it; absent where none do
     */
    public record Content(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String from,

            @Nullable LocalDate on,

            @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN) @Nullable
            String level) {}

    /**
     * The political groups of an elected body.
     *
     * @param seats of all groups together
     */
    public record PoliticalArrangements(
            @NotNull @Min(1) @Max(1_000) Integer seats,
            @NotNull @Min(1) @Max(20) Integer electionEveryYears,
            @NotEmpty @Size(max = Limits.FEW) List<@NotNull @Valid Group> groups,
            @Size(max = Limits.LINE) @Nullable String leader,
            @Size(max = Limits.TEXT) @Nullable String cabinetIntroduction,
            @Size(max = Limits.FEW) List<@NotNull @Valid Office> cabinet) {

        public PoliticalArrangements {
            groups = Absent.toEmpty(groups);
            cabinet = Absent.toEmpty(cabinet);
        }
    }

    /** A political group and its members in the assembly. */
    public record Group(
            @NotBlank @Size(max = Limits.LINE) String name,
            @NotNull @Min(0) @Max(1_000) Integer seats) {}

    /** The holder of a public office. */
    public record Office(
            @NotBlank @Size(max = Limits.LINE) String holder,
            @NotBlank @Size(max = Limits.LINE) String office) {}

    /** The structure of the organisation. */
    public record Structure(
            @Size(max = Limits.FEW) List<@NotNull @Valid Block> introduction,
            @Size(max = Limits.FEW) List<@NotNull @Valid Directorate> directorates) {

        public Structure {
            introduction = Absent.toEmpty(introduction);
            directorates = Absent.toEmpty(directorates);
        }
    }

    /** A part of the organisation and the services it answers for. */
    public record Directorate(
            @NotBlank @Size(max = Limits.LINE) String name,
            @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> paragraphs,
            @Size(max = Limits.MANY) List<@NotBlank @Size(max = Limits.LINE) String> services) {

        public Directorate {
            paragraphs = Absent.toEmpty(paragraphs);
            services = Absent.toEmpty(services);
        }
    }

    /** The values of the organisation, its culture, and the traits that it expects of leaders. */
    public record Values(
            @Size(max = Limits.FEW) List<@NotNull @Valid Named> values,
            @Size(max = Limits.TEXT) @Nullable String cultureIntroduction,
            @Size(max = Limits.FEW) List<@NotNull @Valid Named> culture,
            @Size(max = Limits.TEXT) @Nullable String leadershipIntroduction,
            @Size(max = Limits.FEW) List<@NotNull @Valid Named> leadershipTraits) {

        public Values {
            values = Absent.toEmpty(values);
            culture = Absent.toEmpty(culture);
            leadershipTraits = Absent.toEmpty(leadershipTraits);
        }
    }

    /** A value and its meaning. */
    public record Named(
            @NotBlank @Size(max = Limits.LINE) String name,
            @Size(max = Limits.TEXT) @Nullable String meaning) {}
}
