package hiring.assessment.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Participations were taken out of their stages. Observed in the same transaction by the features that had given them
 * something.
 *
 * @param participations each once
 */
public record ParticipationsEnded(List<Left> participations) {

    public ParticipationsEnded {
        participations = List.copyOf(participations);
    }

    /**
     * One of them.
     *
     * @param session where it had a place
     */
    public record Left(Participation participation, Optional<UUID> session, ParticipationReason reason) {}
}
