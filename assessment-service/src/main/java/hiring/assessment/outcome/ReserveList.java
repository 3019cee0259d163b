package hiring.assessment.outcome;

import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Candidacy;
import hiring.events.OutcomeDecided;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who waits for an opening, in the order in which they are asked. */
@ApplicationScoped
public class ReserveList {

    private final Candidacies candidacies;
    private final Audit audit;

    ReserveList(Candidacies candidacies, Audit audit) {
        this.candidacies = candidacies;
        this.audit = audit;
    }

    /** Whether a candidate in reserve still waits; PROMOTED may be offered an opening, APPOINTED has taken it. */
    public enum ReserveState {
        WAITING,
        PROMOTED,
        APPOINTED,
        WITHDRAWN
    }

    /** A place on the list; 1 is first. */
    public record Place(int rank, UUID applicationId, ReserveState state) {}

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<Place> list(UUID vacancyId, int afterRank, int limit) {
        audit.record("reserve-list.viewed", vacancyId);
        return candidacies
                .find(
                        "vacancyId = ?1 and outcome = ?2 and reserveRank > ?3 order by reserveRank",
                        vacancyId,
                        OutcomeDecided.Outcome.RESERVE,
                        afterRank)
                .page(0, limit + 1)
                .list()
                .stream()
                .map(candidacy ->
                        new Place(candidacy.reserveRank().orElseThrow(), candidacy.applicationId(), stateOf(candidacy)))
                .toList();
    }

    private static ReserveState stateOf(Candidacy candidacy) {
        if (candidacy.isWithdrawn()) {
            return ReserveState.WITHDRAWN;
        }
        if (candidacy.isPromoted()) {
            return candidacy.hasAcceptedOffer() ? ReserveState.APPOINTED : ReserveState.PROMOTED;
        }
        return ReserveState.WAITING;
    }
}
