package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate can be reached, as it was published while each candidate had an e-mail address. No longer published,
 * but read: the topic still has it for candidates who have changed nothing since.
 *
 * @param telephone as the candidate wrote it; absent where none was given
 */
@EventName("hiring.candidate.contact-changed.v1")
public record CandidateContactChanged(
        UUID candidateId,
        String name,
        String email,
        @Nullable String telephone,
        Instant occurredAt) implements ContactEvent {}
