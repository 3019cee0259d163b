package hiring.application.submission;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A candidate reads the receipt of a submission again, and the text whose hash it names. */
@ApplicationScoped
public class ReadReceipt {

    private final Applications applications;
    private final SubmittedForms forms;

    ReadReceipt(Applications applications, SubmittedForms forms) {
        this.applications = applications;
        this.forms = forms;
    }

    /** Empty for a draft, and where the candidate has no such application. */
    @Transactional
    public Optional<Receipt> receipt(CandidateId candidate, ApplicationId id) {
        return applications
                .ownedBy(candidate, id)
                .filter(Application::wasSubmitted)
                .map(Receipt::of);
    }

    /** The text byte for byte; empty as {@link #receipt} is. */
    @Transactional
    public Optional<String> submittedText(CandidateId candidate, ApplicationId id) {
        return applications.ownedBy(candidate, id).flatMap(application -> forms.textOf(application.id()));
    }
}
