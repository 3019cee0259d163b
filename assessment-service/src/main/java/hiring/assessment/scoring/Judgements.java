package hiring.assessment.scoring;

import hiring.assessment.calibration.LiveScoring;
import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.sheet.PanelRole;
import hiring.assessment.sheet.Score;
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
public class Judgements implements LiveScoring {

    private final Assignments assignments;
    private final Applicants applicants;
    private final ConflictsOfInterest conflicts;

    Judgements(Assignments assignments, Applicants applicants, ConflictsOfInterest conflicts) {
        this.conflicts = conflicts;
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

    /** Applications at a stage that were scored by an assessor who has a conflict of interest. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> despiteConflict(VacancyId vacancyId, StageCode stageCode) {
        return assignments.scoredDespite(conflicts.ofVacancy(vacancyId), vacancyId, stageCode);
    }

    /** Assessors of the vacancy, of now or of before, who have applied to it themselves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> assessorsWhoApplied(UUID vacancyId) {
        return applicants.among(assignments.assessorsOf(vacancyId), vacancyId);
    }

    /** The final sheet of one assessor; {@code ofChair} where the assessor chaired the panel. */
    public record FinalSheet(UUID assessorId, boolean ofChair, List<Score> scores) {

        public FinalSheet {
            scores = List.copyOf(scores);
        }
    }

    /** The final sheets of an application at a stage, with who scored them, for rules that concern these people. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FinalSheet> ofParticipation(UUID participationId) {
        return assignments.ofParticipation(participationId).stream()
                .filter(assignment -> assignment.status() == AssignmentStatus.SCORED)
                .map(assignment -> new FinalSheet(
                        assignment.assessorId(),
                        assignment.panelRole().filter(PanelRole.CHAIR::equals).isPresent(),
                        assignment.sheet()))
                .toList();
    }

    /** Whether the person has handed in a sheet at the stage. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasScored(StaffId person, VacancyId vacancyId, StageCode stageCode) {
        return !assignments
                .scoredBy(Set.of(person.value()), vacancyId, stageCode)
                .isEmpty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasBegun(VacancyId vacancyId, StageCode stageCode) {
        return assignments.hasScored(vacancyId, stageCode);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isFor(StaffId assessor, VacancyId vacancyId, StageCode stageCode) {
        return !assignments.atStage(assessor, vacancyId, stageCode, null, 1).isEmpty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StageToScore> toScore(StaffId assessor) {
        return assignments.stagesToScore(assessor);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Judgement> of(UUID applicationId) {
        return assignments.scoredOf(applicationId).stream()
                .flatMap(assignment -> assignment.sheet().stream()
                        .map(score -> new Judgement(new StageCode(assignment.stageCode()), score)))
                .toList();
    }
}
