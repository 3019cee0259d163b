package hiring.assessment.scoring;

import hiring.assessment.plan.AssessmentPlans;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a recruiter whose sheets are open, vacant, or by assessors who have applied themselves; without any score. */
@ApplicationScoped
public class ListSheets {

    private final Assignments assignments;
    private final AssessmentPlans plans;
    private final Applicants applicants;
    private final Audit audit;

    ListSheets(Assignments assignments, AssessmentPlans plans, Applicants applicants, Audit audit) {
        this.assignments = assignments;
        this.plans = plans;
        this.applicants = applicants;
        this.audit = audit;
    }

    /**
     * A sheet.
     *
     * @param vacant whether it waits for another assessor
     * @param assessorHasApplied whether the assessor has applied to the vacancy, before or after it was scored
     */
    public record Sheet(
            UUID id,
            String stageCode,
            UUID applicationId,
            UUID assessorId,
            AssignmentStatus status,
            boolean vacant,
            boolean assessorHasApplied,
            @Nullable Instant notBefore,
            @Nullable Instant scoredAt) {}

    /** What the list is narrowed down to. */
    public record Filter(
            @Nullable String stageCode,
            @Nullable AssignmentStatus status,
            @Nullable UUID assessor,
            @Nullable Boolean assessorHasApplied) {}

    /** One more than asked for, which tells whether more follow; empty where there is no such vacancy. */
    @Transactional
    public Optional<List<Sheet>> of(UUID vacancyId, Filter filter, @Nullable UUID after, int limit) {
        if (plans.findByIdOptional(vacancyId).isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> all = assignments.assessorsOf(vacancyId);
        Set<UUID> applied = applicants.among(all, vacancyId);
        Set<UUID> wanted = null;
        if (filter.assessor() != null || filter.assessorHasApplied() != null) {
            all.removeIf(id -> filter.assessor() != null && !id.equals(filter.assessor()));
            all.removeIf(
                    id -> filter.assessorHasApplied() != null && applied.contains(id) != filter.assessorHasApplied());
            wanted = all;
        }
        audit.record("assignments.listed", vacancyId);
        return Optional.of(
                assignments.ofVacancy(vacancyId, filter.stageCode(), filter.status(), wanted, after, limit + 1).stream()
                        .map(sheet -> new Sheet(
                                sheet.id(),
                                sheet.stageCode(),
                                sheet.applicationId(),
                                sheet.assessorId(),
                                sheet.status(),
                                sheet.isVacant(),
                                applied.contains(sheet.assessorId()),
                                sheet.notBefore().orElse(null),
                                sheet.scoredAt().orElse(null)))
                        .toList());
    }
}
