package hiring.application.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the applicant is. How to reach them is the candidate's contact, and not written twice. */
public record PersonalDetails(
        @Nullable @Size(max = 20) String title,
        @Nullable @Size(max = 100) String givenNames,
        @Nullable @Size(max = 100) String familyName,
        @Nullable @Size(max = 200) String previousNames,
        @Nullable @Size(max = 100) String preferredName,
        @Nullable @Valid Address address) {

    /** Where the applicant lives. */
    public record Address(
            @Nullable @Size(max = 5) List<@Nullable @Size(max = 100) String> lines,
            @Nullable @Size(max = 100) String town,
            @Nullable @Size(max = 100) String county,
            @Nullable @Size(max = 20) String postcode,
            @Nullable @Size(max = 60) String country) {}
}
