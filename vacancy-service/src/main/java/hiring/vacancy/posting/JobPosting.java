package hiring.vacancy.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hiring.events.EligibilityRule.Effect;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Workplace;
import hiring.vacancy.lifecycle.Vacancy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as schema.org's JobPosting, with the fields that search engines require and recommend.
 *
 * @param description as HTML
 * @param validThrough the closing instant, with the offset of the vacancy's zone
 */
@JsonPropertyOrder({"@context", "@type"})
public record JobPosting(
        String title,
        String description,
        Identifier identifier,
        String url,
        LocalDate datePosted,
        OffsetDateTime validThrough,
        List<String> employmentType,
        HiringOrganization hiringOrganization,
        List<Place> jobLocation,
        @Nullable String jobLocationType,
        @Nullable List<Country> applicantLocationRequirements,
        @Nullable MonetaryAmount baseSalary,
        @Nullable Credential educationRequirements,
        int totalJobOpenings,
        boolean directApply) {

    /** Of the Regulated Qualifications Framework. */
    private static final int BACHELOR = 6;

    @JsonProperty("@context")
    String context() {
        return "https://schema.org/";
    }

    @JsonProperty("@type")
    String type() {
        return "JobPosting";
    }

    /** The employer's reference of the vacancy. */
    record Identifier(String name, String value) {
        @JsonProperty("@type")
        String type() {
            return "PropertyValue";
        }
    }

    /** The organisation that recruits, as schema.org describes it. */
    record HiringOrganization(
            String name, @Nullable String sameAs, @Nullable String logo) {
        @JsonProperty("@type")
        String type() {
            return "Organization";
        }
    }

    /** The place of work, as schema.org describes it. */
    record Place(@Nullable String name, PostalAddress address) {
        @JsonProperty("@type")
        String type() {
            return "Place";
        }
    }

    /** The address of a place of work, as far as the vacancy gives it. */
    record PostalAddress(
            @Nullable String streetAddress,
            @Nullable String addressLocality,
            @Nullable String addressRegion,
            @Nullable String postalCode,
            String addressCountry) {
        @JsonProperty("@type")
        String type() {
            return "PostalAddress";
        }
    }

    /** A country from which remote work can be done. */
    record Country(String name) {
        @JsonProperty("@type")
        String type() {
            return "Country";
        }
    }

    /**
     * The qualification that an appointee must have.
     *
     * @param credentialCategory one of the few words that search engines know
     */
    record Credential(String credentialCategory) {
        @JsonProperty("@type")
        String type() {
            return "EducationalOccupationalCredential";
        }
    }

    /** The salary, as schema.org describes it. */
    record MonetaryAmount(String currency, QuantitativeValue value) {
        @JsonProperty("@type")
        String type() {
            return "MonetaryAmount";
        }
    }

    /** The pay of a full year: a range, or one figure where its ends are equal. */
    record QuantitativeValue(
            @Nullable BigDecimal minValue,
            @Nullable BigDecimal maxValue,
            @Nullable BigDecimal value,
            String unitText) {
        @JsonProperty("@type")
        String type() {
            return "QuantitativeValue";
        }
    }

    static JobPosting of(Vacancy vacancy, String description, String url, String country) {
        Organisation organisation = vacancy.document().organisation();
        Post post = vacancy.document().post();
        Instant publishedAt = Objects.requireNonNull(vacancy.publishedAt(), "only what is published is posted");
        return new JobPosting(
                vacancy.title(),
                description,
                new Identifier(organisation.name(), vacancy.reference()),
                url,
                LocalDate.ofInstant(publishedAt, vacancy.zone()),
                vacancy.closesAt().atZone(vacancy.zone()).toOffsetDateTime(),
                employmentTypes(post),
                new HiringOrganization(organisation.name(), organisation.website(), organisation.logo()),
                locations(post, country),
                post.remoteFrom().isEmpty() ? null : "TELECOMMUTE",
                post.remoteFrom().isEmpty() ? null : countries(post),
                salary(post),
                education(vacancy.document().application()),
                vacancy.openingsLeft(),
                true);
    }

    private static List<String> employmentTypes(Post post) {
        List<String> types = new ArrayList<>();
        types.add(
                switch (post.hours().basis()) {
                    case FULL_TIME -> "FULL_TIME";
                    case PART_TIME, JOB_SHARE, TERM_TIME -> "PART_TIME";
                });
        Post.Contract contract = post.contract();
        if (contract != null) {
            switch (contract) {
                case FIXED_TERM, TEMPORARY, SECONDMENT -> types.add("TEMPORARY");
                case PERMANENT, APPRENTICESHIP -> {
                    // schema.org has no word for either
                }
            }
        }
        return types;
    }

    private static List<Place> locations(Post post, String country) {
        return post.workplaces().isEmpty()
                ? List.of(new Place(null, new PostalAddress(null, null, null, null, country)))
                : post.workplaces().stream()
                        .map(workplace -> new Place(workplace.name(), address(workplace, country)))
                        .toList();
    }

    private static PostalAddress address(Workplace workplace, String country) {
        return new PostalAddress(
                workplace.street(),
                // Where a name is all there is, it is the nearest to a locality that is known
                workplace.knownByNameAlone() ? workplace.name() : workplace.locality(),
                workplace.region(),
                workplace.postcode(),
                Objects.requireNonNullElse(workplace.country(), country));
    }

    private static List<Country> countries(Post post) {
        return post.remoteFrom().stream()
                .map(code -> new Country(Workplace.nameOf(code)))
                .toList();
    }

    private static @Nullable MonetaryAmount salary(Post post) {
        Post.Salary salary = post.salary();
        if (salary == null) {
            return null;
        }
        boolean range = salary.lowest().compareTo(salary.highest()) != 0;
        return new MonetaryAmount(
                salary.currency(),
                range
                        ? new QuantitativeValue(salary.lowest(), salary.highest(), null, "YEAR")
                        : new QuantitativeValue(null, null, salary.lowest(), "YEAR"));
    }

    // Search engines have no words for the levels below a degree that mean the same in this country
    private static @Nullable Credential education(ApplicationForm form) {
        int level = form.eligibility().stream()
                .filter(rule -> rule.effect() == Effect.REQUIRED)
                .mapToInt(ApplicationForm.Requirement::level)
                .max()
                .orElse(0);
        if (level < BACHELOR) {
            return null;
        }
        return new Credential(level == BACHELOR ? "bachelor degree" : "postgraduate degree");
    }
}
