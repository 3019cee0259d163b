package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate can be reached now. Published by application-service, the only event with personal data, and kept only as
 * the last one of each candidate; a record without data under the same key erases it.
 *
 * @param telephone as the candidate wrote it; absent where none was given
 */
@EventName("hiring.candidate.contact-changed.v1")
public record CandidateContactChanged(
        UUID candidateId,
        String name,
        String email,
        @Nullable String telephone,
        Instant occurredAt) implements HiringEvent {

    @Override
    public UUID key() {
        return candidateId;
    }

    @Override
    public Topic topic() {
        return Topic.CANDIDATE_CONTACTS;
    }
}
