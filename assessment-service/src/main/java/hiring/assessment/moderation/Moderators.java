package hiring.assessment.moderation;

import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.panel.Pool;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see and decide a moderation. Those who scored never may, nor those with a conflict of
 * interest. */
@ApplicationScoped
class Moderators {

    private final Pool pool;
    private final ConflictsOfInterest conflicts;

    Moderators(Pool pool, ConflictsOfInterest conflicts) {
        this.pool = pool;
        this.conflicts = conflicts;
    }

    /**
     * A person who asks.
     *
     * @param onlyAssessor neither a recruiter nor a hiring manager, who see every vacancy
     */
    record Moderator(StaffId id, boolean onlyAssessor) {}

    /** An assessor must be among those of the vacancy, and none may have a conflict of interest. */
    boolean mayModerate(Moderator moderator, UUID vacancyId, UUID applicationId) {
        return mayModerate(moderator, vacancyId)
                && !conflicts
                        .of(new ApplicationId(applicationId))
                        .contains(moderator.id().value());
    }

    /** The applications of a vacancy that the person may not assess. */
    Set<UUID> closedTo(StaffId person, VacancyId vacancyId) {
        return conflicts.ofVacancy(vacancyId).entrySet().stream()
                .filter(conflict -> conflict.getValue().contains(person.value()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** As far as it depends on the vacancy alone. */
    boolean mayModerate(Moderator moderator, UUID vacancyId) {
        return !moderator.onlyAssessor()
                || pool.membersOf(vacancyId).isActive(moderator.id().value());
    }
}
