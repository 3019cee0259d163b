package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's contact, as published while every candidate had an e-mail address. It is no longer published but still
 * read: the topic holds it for candidates who have changed nothing since.
 *
 * @param telephone as the candidate wrote it; absent if the candidate gave none
 */
@EventName("hiring.candidate.contact-changed.v1")
public record CandidateContactChanged(
        UUID candidateId,
        String name,
        String email,
        @Nullable String telephone,
        Instant occurredAt) implements ContactEvent {}
