package hiring.application.form;

import hiring.kit.contact.EmailAddress;
import hiring.kit.contact.ReachableEmail;
import hiring.kit.contact.ReachableTelephone;
import hiring.kit.contact.Telephone;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who can be asked about the applicant. */
@Schema(name = "FormReferee")
public record Referee(
        @Written(Purpose.NAME) @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String relationship,
        @Nullable @Size(max = 200) String organisation,

        @Nullable @Size(max = EmailAddress.LONGEST) @ReachableEmail
        String email,

        @Nullable @Size(max = Telephone.LONGEST) @ReachableTelephone
        String telephone,

        @Nullable Boolean mayBeAskedBeforeInterview) {}
