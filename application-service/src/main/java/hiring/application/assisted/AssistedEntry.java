package hiring.application.assisted;

import hiring.application.application.Channel;
import hiring.application.candidate.Contact;
import hiring.application.form.ApplicationForm;
import hiring.events.id.CandidateId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole application as staff type it.
 *
 * @param candidate a person who was entered before; null for one of their own
 * @param differentFrom applications of other people, as the member of staff has found out
 */
public record AssistedEntry(
        Contact contact,
        ApplicationForm form,
        Channel channel,
        @Nullable CandidateId candidate,
        List<UUID> differentFrom) {

    public AssistedEntry {
        differentFrom = List.copyOf(differentFrom);
    }

    // A contact in a log would be personal data in a log
    @Override
    public String toString() {
        return "AssistedEntry[...]";
    }
}
