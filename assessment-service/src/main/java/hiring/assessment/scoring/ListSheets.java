package hiring.assessment.scoring;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.AssessmentPlans;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists a vacancy's sheets for a recruiter: open, vacant, or by assessors who have applied; without scores. */
@ApplicationScoped
public class ListSheets implements TaskSource {

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
     * A sheet in the list.
     *
     * @param assessorHasApplied whether the assessor has applied to the vacancy, before or after it was scored
     */
    public record ListedSheet(Assignment assignment, boolean assessorHasApplied) {}

    /** The filter of the list. */
    public record Filter(
            @Nullable StageCode stageCode,
            @Nullable AssignmentStatus status,
            @Nullable StaffId assessor,
            @Nullable Boolean assessorHasApplied) {}

    /** One more than asked for, which tells whether more follow; empty where there is no such vacancy. */
    @Transactional
    public Optional<List<ListedSheet>> of(VacancyId vacancyId, Filter filter, @Nullable UUID after, int limit) {
        if (plans.findByIdOptional(vacancyId.value()).isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> all = assignments.assessorsOf(vacancyId.value());
        Set<UUID> applied = applicants.among(all, vacancyId.value());
        Set<UUID> wanted = null;
        if (filter.assessor() != null || filter.assessorHasApplied() != null) {
            all.removeIf(id ->
                    filter.assessor() != null && !id.equals(filter.assessor().value()));
            all.removeIf(
                    id -> filter.assessorHasApplied() != null && applied.contains(id) != filter.assessorHasApplied());
            wanted = all;
        }
        audit.record(AssessmentAction.ASSIGNMENTS_LISTED, vacancyId.value());
        return Optional.of(
                assignments.ofVacancy(vacancyId, filter.stageCode(), filter.status(), wanted, after, limit + 1).stream()
                        .map(sheet -> new ListedSheet(sheet, applied.contains(sheet.assessorId())))
                        .toList());
    }

    @Override
    public TaskKind kind() {
        return TaskKind.NAME_ASSESSOR;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return assignments.vacant(viewer, after).page(0, limit).list().stream()
                .map(Assignment::toReassign)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return assignments.vacant(viewer, null).count();
    }
}
