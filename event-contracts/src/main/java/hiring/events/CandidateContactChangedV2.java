package hiring.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate can be reached now. Published by application-service; with its earlier version the only event with
 * personal data, and kept only as the last one of each candidate. A record without data under the same key erases it.
 *
 * @param name how the candidate wants to be addressed now
 * @param email as mail is sent to it, in ASCII; absent where the candidate has none
 * @param telephone as the candidate wrote it; absent where none was given
 * @param telephoneNumber the same in E.164, with {@code ;ext=} and the extension where there is one
 * @param applications what an application was made with, where that differs from the above or is needed for the post
 * @param account whether the candidate can sign in, which those cannot for whom staff type; absent in events that were
 *     written before it was told, and then true
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
     * The name that an application was made with, and where its applicant gets post.
     *
     * @param address line by line, without the name; empty where letters are not needed, or none can be sent
     */
    public record ApplicationContact(UUID applicationId, String name, List<String> address) {

        public ApplicationContact {
            address = List.copyOf(address);
        }
    }
}
