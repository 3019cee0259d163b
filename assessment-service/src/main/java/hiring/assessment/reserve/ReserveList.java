package hiring.assessment.reserve;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.Candidacy;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The reserve list, in the order in which candidates are promoted. */
@ApplicationScoped
public class ReserveList {

    private final Candidacies candidacies;
    private final Audit audit;

    ReserveList(Candidacies candidacies, Audit audit) {
        this.candidacies = candidacies;
        this.audit = audit;
    }

    /** The state of a candidate in reserve: PROMOTED may be offered an opening, APPOINTED has taken it. */
    public enum ReserveState {
        WAITING,
        PROMOTED,
        APPOINTED,
        WITHDRAWN;

        static ReserveState of(Candidacy candidacy) {
            if (candidacy.isWithdrawn()) {
                return WITHDRAWN;
            }
            if (candidacy.isPromoted()) {
                return candidacy.hasAcceptedOffer() ? APPOINTED : PROMOTED;
            }
            return WAITING;
        }
    }

    /** A place on the list; 1 is first. */
    public record Place(int rank, UUID applicationId, ReserveState state) {}

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<Place> list(UUID vacancyId, int afterRank, int limit) {
        audit.record(AssessmentAction.RESERVE_LIST_VIEWED, vacancyId);
        return candidacies.reserveList(vacancyId, afterRank, limit + 1).stream()
                .map(candidacy -> new Place(
                        candidacy.reserveRank().orElseThrow(), candidacy.applicationId(), ReserveState.of(candidacy)))
                .toList();
    }
}
