package hiring.application.application;

import hiring.application.candidate.Contact;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and with what an application was submitted.
 *
 * @param taken how the submission came to be in time
 * @param submittedReference the vacancy's reference at the time
 * @param sha256 of the frozen form
 * @param contactName with the other contact fields as they were at the submission; a later change leaves them
 * @param packVersion of the application pack that held at the submission; null where none was told
 */
@Embeddable
public record Submission(
        Instant submittedAt,

        @Enumerated(EnumType.STRING) Timeliness taken,

        String submittedReference,
        String sha256,
        String contactName,
        @Nullable String contactEmail,
        @Nullable String contactTelephone,
        @Nullable Integer packVersion) {

    public Contact contact() {
        return new Contact(contactName, contactEmail, contactTelephone);
    }
}
