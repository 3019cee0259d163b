package hiring.vacancy.document;

import hiring.kit.address.Countries;
import hiring.kit.address.PostalCode;
import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place of work.
 *
 * @param name what people call it, such as "Sessions House"
 * @param street with the number or name of the building
 * @param locality the town
 * @param region the county
 * @param postcode in capitals, and spaced as Royal Mail does where it is one of the United Kingdom's
 * @param country as in ISO 3166, two letters; absent for the country of the board
 */
@Schema(name = "WorkplaceAddress")
public record Workplace(
        @NotBlank @Size(max = Limits.LINE) String name,
        @Size(max = Limits.LINE) @Nullable String street,
        @Size(max = Limits.LINE) @Nullable String locality,
        @Size(max = Limits.LINE) @Nullable String region,

        @Size(max = Limits.POSTCODE) @Pattern(regexp = Limits.POSTCODE_PATTERN) @Nullable
        String postcode,

        @Size(max = 2) @Pattern(regexp = Limits.COUNTRY_PATTERN) @Nullable
        String country) {

    /** Countries that an address in the United Kingdom leaves out. */
    private static final Set<String> AT_HOME = Set.of("GB", "GG", "IM", "JE");

    public Workplace {
        street = Absent.toNull(street);
        locality = Absent.toNull(locality);
        region = Absent.toNull(region);
        country = Absent.toNull(country);
        postcode = Absent.toNull(postcode);
        postcode = postcode == null ? null : PostalCode.written(postcode, country);
    }

    /** A workplace of which only the name is known, as older documents have it. */
    static Workplace named(String name) {
        return new Workplace(name, null, null, null, null, null);
    }

    /** Whether the name is all that is known. */
    public boolean knownByNameAlone() {
        return Stream.of(street, locality, region, postcode, country).allMatch(Objects::isNull);
    }

    /** The address in one line, with the country where it is not the United Kingdom. */
    public String words() {
        String abroad = country == null || AT_HOME.contains(country) ? null : nameOf(country);
        return Stream.of(name, street, locality, region, postcode, abroad)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The words by which it is searched: its name and its town. */
    public List<String> searchedBy() {
        return Stream.of(name, locality).filter(Objects::nonNull).toList();
    }

    /** The English name of a country. */
    public static String nameOf(String country) {
        return Countries.nameOf(country);
    }
}
