package hiring.application.form;

import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who the applicant is. How to reach them is the candidate's contact, and not written twice.
 *
 * @param givenNames absent where the person has one name, which may stand in either field
 */
public record PersonalDetails(
        @Nullable @Size(max = 20) String title,
        @Written(Purpose.NAME) @Nullable @Size(max = 100) String givenNames,
        @Written(Purpose.NAME) @Nullable @Size(max = 100) String familyName,
        @Nullable @Size(max = 200) String previousNames,
        @Written(Purpose.NAME) @Nullable @Size(max = 100) String preferredName,
        @Nullable @Valid Address address) {

    /**
     * Where the applicant lives.
     *
     * @param country in words, as typed; the code counts where both are there
     * @param countryCode as in ISO 3166; without either an address is in the United Kingdom
     * @param noFixedAbode true for a person who has no address, and is reached by the contact alone or at lines in care
     * of others
     */
    @Schema(name = "PostalAddress")
    public record Address(
            @Nullable @Size(max = 5) List<@Nullable @Size(max = 100) String> lines,
            @Nullable @Size(max = 100) String town,
            @Nullable @Size(max = 100) String county,
            @Written(Purpose.CODE) @Nullable @Size(max = 20) String postcode,
            @Nullable @Size(max = 60) String country,

            @Nullable @Size(max = 2) @Pattern(regexp = "[A-Z]{2}")
            String countryCode,

            @Nullable Boolean noFixedAbode) {}
}
