package hiring.vacancy.advert.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.Post;
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
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobPosting(
        String title,
        String description,
        Identifier identifier,
        String url,
        LocalDate datePosted,
        OffsetDateTime validThrough,
        List<String> employmentType,
        HiringOrganization hiringOrganization,
        List<Place> jobLocation,
        @Nullable MonetaryAmount baseSalary,
        int totalJobOpenings,
        boolean directApply) {

    @JsonProperty("@context")
    String context() {
        return "https://schema.org/";
    }

    @JsonProperty("@type")
    String type() {
        return "JobPosting";
    }

    /** The employer's own reference. */
    record Identifier(String name, String value) {
        @JsonProperty("@type")
        String type() {
            return "PropertyValue";
        }
    }

    /** Who recruits. */
    record HiringOrganization(String name, @Nullable String sameAs) {
        @JsonProperty("@type")
        String type() {
            return "Organization";
        }
    }

    /** Where the work is. */
    record Place(PostalAddress address) {
        @JsonProperty("@type")
        String type() {
            return "Place";
        }
    }

    /** As far as the vacancy says it. */
    record PostalAddress(@Nullable String addressLocality, String addressCountry) {
        @JsonProperty("@type")
        String type() {
            return "PostalAddress";
        }
    }

    /** A salary. */
    record MonetaryAmount(String currency, QuantitativeValue value) {
        @JsonProperty("@type")
        String type() {
            return "MonetaryAmount";
        }
    }

    /** Of a full year. */
    record QuantitativeValue(BigDecimal minValue, BigDecimal maxValue, String unitText) {
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
                new HiringOrganization(organisation.name(), organisation.website()),
                locations(post, country),
                salary(post),
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
        return post.locations().isEmpty()
                ? List.of(new Place(new PostalAddress(null, country)))
                : post.locations().stream()
                        .map(location -> new Place(new PostalAddress(location, country)))
                        .toList();
    }

    private static @Nullable MonetaryAmount salary(Post post) {
        Post.Salary salary = post.salary();
        return salary == null
                ? null
                : new MonetaryAmount(
                        salary.currency(), new QuantitativeValue(salary.lowest(), salary.highest(), "YEAR"));
    }
}
