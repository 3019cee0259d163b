package hiring.application.submission;

import hiring.events.id.ApplicationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** The forms as they were submitted. */
@ApplicationScoped
class SubmittedForms {

    private final Session session;

    SubmittedForms(Session session) {
        this.session = session;
    }

    void freeze(SubmittedForm form) {
        session.persist(form);
    }

    /** The text whose hash the receipt names; empty for a draft. */
    Optional<String> textOf(ApplicationId application) {
        return Optional.ofNullable(session.find(SubmittedForm.class, application.value()))
                .map(SubmittedForm::canonical);
    }
}
