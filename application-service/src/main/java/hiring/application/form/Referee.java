package hiring.application.form;

import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person who can be asked about the applicant. */
public record Referee(
        @Written(Purpose.NAME) @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String relationship,
        @Nullable @Size(max = 200) String organisation,
        @Nullable @Size(max = 254) @Email String email,
        @Nullable @Size(max = 40) String telephone,
        @Nullable Boolean mayBeAskedBeforeInterview) {}
