package hiring.application.submission;

import hiring.events.id.ApplicationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The text of a form as it was submitted. A table of its own, because it is hardly ever read. */
@Entity
@Immutable
public class SubmittedForm {

    @Id
    private UUID applicationId;

    private String canonical;

    protected SubmittedForm() {
        // For Hibernate
    }

    SubmittedForm(ApplicationId applicationId, String canonical) {
        this.applicationId = applicationId.value();
        this.canonical = canonical;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String canonical() {
        return canonical;
    }
}
