package hiring.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's current contact. Published by application-service. This and its earlier version are the only events
 * with personal data. The topic keeps each candidate's last record; a record without data under the same key erases it.
 *
 * @param name how the candidate wants to be addressed now
 * @param email in ASCII, as mail is sent to it; absent if the candidate has none
 * @param telephone as the candidate wrote it; absent if the candidate gave none
 * @param telephoneNumber the same in E.164, with {@code ;ext=} and the extension if there is one
 * @param applications name and address of an application, if they differ from the above or letters need them
 *     (decision 0045)
 * @param account whether the candidate can sign in; false if staff typed the application. Absent in events that were
 *     written before this field existed, and then true
 */
@EventName("hiring.candidate.contact-changed.v2")
public record CandidateContactChangedV2(
        UUID candidateId,
        String name,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String telephoneNumber,
        List<ApplicationContact> applications,
        @Nullable Boolean account,
        Instant occurredAt)
        implements ContactEvent {

    public CandidateContactChangedV2 {
        applications = List.copyOf(applications);
    }

    /**
     * The name with which an application was made, and its applicant's postal address.
     *
     * @param address line by line, without the name; empty if letters are not needed or cannot be sent
     */
    public record ApplicationContact(UUID applicationId, String name, List<String> address) {

        public ApplicationContact {
            address = List.copyOf(address);
        }
    }
}
