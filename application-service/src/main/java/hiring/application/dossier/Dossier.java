package hiring.application.dossier;

import hiring.application.application.Application;
import hiring.application.candidate.Contact;
import hiring.application.form.Checklist;
import hiring.application.vacancy.Vacancy;
import org.jspecify.annotations.Nullable;

/**
 * An application with the vacancy it is for, and what it needs today.
 *
 * @param contact how the candidate can be reached now; null until it was given
 * @param pack that held at the submission, or holds now where there was none yet; null where none is known
 */
public record Dossier(
        Application application,
        Vacancy vacancy,
        @Nullable Contact contact,
        Checklist checklist,
        String privacyNoticeVersion,
        @Nullable SeenPack pack) {

    /** What the application was made with; for a draft what it would be made with. */
    public @Nullable Contact contactOfApplication() {
        Contact madeWith = application.madeWith();
        return madeWith == null ? contact : madeWith;
    }

    /** How the candidate can be reached now; null where that is what the application was made with. */
    public @Nullable Contact changedContact() {
        return contact == null || contact.equals(contactOfApplication()) ? null : contact;
    }
}
