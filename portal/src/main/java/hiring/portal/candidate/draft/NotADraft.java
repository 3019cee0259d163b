package hiring.portal.candidate.draft;

import hiring.portal.form.See;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;

/** The application was submitted or withdrawn meanwhile: its own page says so. */
final class NotADraft extends WebApplicationException {

    private static final long serialVersionUID = 1;

    NotADraft(UUID id) {
        super(See.other("/my/applications/" + id));
    }
}
