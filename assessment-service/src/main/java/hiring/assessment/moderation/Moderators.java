package hiring.assessment.moderation;

import hiring.assessment.panel.Pool;
import hiring.events.id.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see and decide a moderation. Those who scored never may. */
@ApplicationScoped
class Moderators {

    private final Pool pool;

    Moderators(Pool pool) {
        this.pool = pool;
    }

    /**
     * A person who asks.
     *
     * @param onlyAssessor neither a recruiter nor a hiring manager, who see every vacancy
     */
    record Moderator(StaffId id, boolean onlyAssessor) {}

    /** An assessor must be among those of the vacancy. */
    boolean mayModerate(Moderator moderator, UUID vacancyId) {
        return !moderator.onlyAssessor()
                || pool.membersOf(vacancyId).isActive(moderator.id().value());
    }
}
