package hiring.assessment.correction;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.moderation.Moderations;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.planversion.PlanVersion;
import hiring.assessment.planversion.PlanVersions;
import hiring.assessment.scoring.Assignment;
import hiring.assessment.scoring.Assignments;
import hiring.assessment.scoring.CompleteScores;
import hiring.assessment.scoring.VoidSheets;
import hiring.assessment.scoring.VoidSheets.ScoresVoided;
import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.assessment.sheet.SheetRule;
import hiring.events.ScoringMatrix;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.pages.Page;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessor corrects a sheet that was handed in, as long as nothing is visible that comes from another's scores:
 * until a moderation of the application is opened, or the stage is published.
 */
@ApplicationScoped
public class CorrectScores {

    private final Assignments assignments;
    private final FindParticipant findParticipant;
    private final Moderations moderations;
    private final CompleteScores completeScores;
    private final ScoreRevisions revisions;
    private final VoidSheets voidSheets;
    private final PlanVersions planVersions;
    private final Audit audit;
    private final InstantSource clock;

    CorrectScores(
            Assignments assignments,
            FindParticipant findParticipant,
            Moderations moderations,
            CompleteScores completeScores,
            ScoreRevisions revisions,
            VoidSheets voidSheets,
            PlanVersions planVersions,
            Audit audit,
            InstantSource clock) {
        this.assignments = assignments;
        this.findParticipant = findParticipant;
        this.moderations = moderations;
        this.completeScores = completeScores;
        this.revisions = revisions;
        this.voidSheets = voidSheets;
        this.planVersions = planVersions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened when an assessor corrected a sheet. */
    public sealed interface CorrectionOutcome {

        /** Also where the sheet says the same already. */
        record Corrected() implements CorrectionOutcome {}

        record NoSuchAssignment() implements CorrectionOutcome {}

        record NotHandedIn() implements CorrectionOutcome {}

        record NotAskedFor() implements CorrectionOutcome {}

        /** Those who moderate have seen the scores. */
        record Moderated() implements CorrectionOutcome {}

        /** Who goes on is published, or the application is out. */
        record TooLate() implements CorrectionOutcome {}

        /** The terms of the stage were changed since the assessor saw them. */
        record PlanChanged(int version) implements CorrectionOutcome {}

        record Invalid(List<FieldError> mistakes) implements CorrectionOutcome {}
    }

    /**
     * A sheet in place of the one that was handed in.
     *
     * @param version number of the terms that the assessor has seen; absent where the caller does not say
     */
    public record Correction(
            @Nullable Integer version, @Nullable List<ScoreDraft> scores, String reason) {}

    // Kept for those who look at it later; the assessor sees it as well
    void onVoided(@Observes ScoresVoided voided) {
        Instant now = clock.instant();
        for (Assignment sheet : voided.sheets()) {
            PlanVersion version = planVersions
                    .of(
                            new VacancyId(sheet.vacancyId()),
                            new StageCode(sheet.stageCode()),
                            voided.inForce().number())
                    .orElseThrow();
            revisions.persist(ScoreRevision.ofVoid(sheet, version.explanation().orElse(""), now));
            audit.record(AssessmentAction.ASSIGNMENT_VOIDED, sheet.id());
        }
    }

    /** One more than asked for, which tells whether more follow; empty where the assessor has no such assignment. */
    @Transactional
    public Optional<List<ScoreRevision>> formerSheets(StaffId assessor, UUID id, @Nullable UUID after, int limit) {
        return assignments
                .ownedBy(assessor, id)
                .map(owned -> revisions.page(owned.id(), after == null ? Page.FIRST : after, limit + 1));
    }

    @Transactional
    public CorrectionOutcome correct(StaffId assessor, UUID id, Correction correction) {
        Optional<Assignment> owned = assignments.ownedBy(assessor, id);
        if (owned.isEmpty()) {
            return new CorrectionOutcome.NoSuchAssignment();
        }
        Assignment assignment = owned.get();
        // With the plan: the stage cannot be published meanwhile
        return switch (findParticipant.lock(
                new VacancyId(assignment.vacancyId()),
                new StageCode(assignment.stageCode()),
                new ApplicationId(assignment.applicationId()))) {
            case ParticipantLookup.NoSuchParticipant() -> new CorrectionOutcome.NoSuchAssignment();
            case ParticipantLookup.Participant participant -> {
                assignments.readAgain(assignment);
                yield assignment.isReleased()
                        ? new CorrectionOutcome.NoSuchAssignment()
                        : correct(participant, assignment, correction);
            }
        };
    }

    private CorrectionOutcome correct(
            ParticipantLookup.Participant participant, Assignment assignment, Correction correction) {
        PlanInForce inForce = PlanInForce.of(
                participant.found().plan(), participant.found().stage().definition());
        if (inForce.isOtherThan(correction.version())) {
            return new CorrectionOutcome.PlanChanged(inForce.number());
        }
        voidSheets.ofOtherPlans(participant.participation(), inForce);
        List<ScoreDraft> scores = correction.scores();
        ScoringMatrix matrix = participant.found().stage().matrix().orElseThrow();
        List<FieldError> mistakes = SheetRule.mistakes(matrix, scores);
        if (!mistakes.isEmpty() || scores == null) {
            return new CorrectionOutcome.Invalid(mistakes);
        }
        return switch (assignment.status()) {
            case TO_SCORE -> new CorrectionOutcome.NotHandedIn();
            case CANCELLED, REASSIGNED -> new CorrectionOutcome.NotAskedFor();
            case SCORED ->
                correctFinal(participant, assignment, SheetRule.sheet(matrix, scores), inForce, correction.reason());
        };
    }

    private CorrectionOutcome correctFinal(
            ParticipantLookup.Participant participant,
            Assignment assignment,
            List<Score> sheet,
            PlanInForce inForce,
            String reason) {
        Participation participation = participant.participation();
        if (participant.isOver()) {
            return new CorrectionOutcome.TooLate();
        }
        if (moderations.hasAny(participation.id())) {
            return new CorrectionOutcome.Moderated();
        }
        if (assignment.sheet().equals(sheet)) {
            return new CorrectionOutcome.Corrected();
        }
        Instant now = clock.instant();
        revisions.persist(ScoreRevision.ofCorrected(assignment, reason, now));
        assignment.correct(sheet, inForce, now);
        audit.record(AssessmentAction.ASSIGNMENT_CORRECTED, assignment.id());
        // Else they do not count yet, and will count as corrected
        if (!participation.tally().isEmpty()) {
            completeScores.sheetsIn(participation, participant.found().stage().definition());
        }
        return new CorrectionOutcome.Corrected();
    }
}
