package hiring.assessment.scoring;

import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.Applicants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Final scores of an application for other features, without the assessors' names. */
@ApplicationScoped
public class Judgements {

    private final Assignments assignments;
    private final Applicants applicants;

    Judgements(Assignments assignments, Applicants applicants) {
        this.applicants = applicants;
        this.assignments = assignments;
    }

    /** A score at a stage. */
    public record Judgement(StageCode stageCode, Score score) {}

    /** Applications at a stage that were scored by an assessor who has applied to the vacancy too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> byApplicants(VacancyId vacancyId, StageCode stageCode) {
        return assignments.scoredBy(assessorsWhoApplied(vacancyId.value()), vacancyId, stageCode);
    }

    /** Assessors of the vacancy, of now or of before, who have applied to it themselves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> assessorsWhoApplied(UUID vacancyId) {
        return applicants.among(assignments.assessorsOf(vacancyId), vacancyId);
    }

    /** Whether the person has handed in a sheet at the stage. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasScored(StaffId person, VacancyId vacancyId, StageCode stageCode) {
        return !assignments
                .scoredBy(Set.of(person.value()), vacancyId, stageCode)
                .isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Judgement> of(UUID applicationId) {
        return assignments.scoredOf(applicationId).stream()
                .flatMap(assignment -> assignment.sheet().stream()
                        .map(score -> new Judgement(new StageCode(assignment.stageCode()), score)))
                .toList();
    }
}
