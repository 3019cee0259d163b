package hiring.application.candidate;

import hiring.events.CandidateContactChangedV2.ApplicationContact;
import java.util.List;
import java.util.UUID;

/** What a candidate's applications were made with, which a later change of the contact leaves as it is. */
public interface KeptContacts {

    /** Of submitted applications: those with another name than the current one, and those that may need the post. */
    List<ApplicationContact> of(UUID candidate, String currentName);
}
