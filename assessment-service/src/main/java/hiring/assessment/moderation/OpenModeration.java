package hiring.assessment.moderation;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.ParticipationsEnded;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.scoring.Assignment;
import hiring.assessment.scoring.CompleteScores.AllSheetsIn;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.scoring.Judgements.FinalSheet;
import hiring.assessment.scoring.VoidSheets;
import hiring.assessment.scoring.VoidSheets.ScoresVoided;
import hiring.events.ScoringMatrix;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a moderation where scores differ or a recruiter asks for it, and cancels it where it is not needed. */
@ApplicationScoped
public class OpenModeration {

    private final Moderations moderations;
    private final Judgements judgements;
    private final FindParticipant findParticipant;
    private final Participations participations;
    private final VoidSheets voidSheets;
    private final Audit audit;
    private final InstantSource clock;

    OpenModeration(
            Moderations moderations,
            Judgements judgements,
            FindParticipant findParticipant,
            Participations participations,
            VoidSheets voidSheets,
            Audit audit,
            InstantSource clock) {
        this.moderations = moderations;
        this.judgements = judgements;
        this.findParticipant = findParticipant;
        this.participations = participations;
        this.voidSheets = voidSheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened when a recruiter asked for a wash-up. */
    public sealed interface OpeningOutcome {

        record Opened(UUID id) implements OpeningOutcome {}

        record NoSuchParticipant() implements OpeningOutcome {}

        /** Who goes on is published, or the application is out. */
        record TooLate() implements OpeningOutcome {}

        record SheetsMissing() implements OpeningOutcome {}

        /** Another one is open for this application at this stage. */
        record OpenAlready() implements OpeningOutcome {}

        record Invalid(List<FieldError> mistakes) implements OpeningOutcome {}
    }

    // One that is still open was about other sheets
    void onSheetsIn(@Observes AllSheetsIn in) {
        Participation participation = in.participation();
        moderations.openOf(participation.id()).ifPresent(before -> {
            before.cancel();
            moderations.flush();
        });
        if (!in.differing().isEmpty()) {
            moderations.persist(
                    Moderation.ofDifference(participation, in.differing(), scorers(participation), clock.instant()));
        }
    }

    void onVoided(@Observes ScoresVoided voided) {
        moderations
                .notCancelledOf(voided.sheets().stream()
                        .map(Assignment::participationId)
                        .distinct()
                        .toList())
                .forEach(Moderation::cancel);
    }

    void onLeft(@Observes ParticipationsEnded left) {
        moderations
                .openOf(left.participations().stream()
                        .map(ended -> ended.participation().id())
                        .toList())
                .forEach(Moderation::cancel);
    }

    @Transactional
    public OpeningOutcome washUp(
            VacancyId vacancyId,
            StageCode stageCode,
            ApplicationId applicationId,
            List<@Nullable String> lines,
            String reason,
            StaffId by) {
        return switch (findParticipant.lock(vacancyId, stageCode, applicationId)) {
            case ParticipantLookup.NoSuchParticipant() -> new OpeningOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant -> washUp(participant, lines, reason, by);
        };
    }

    private OpeningOutcome washUp(
            ParticipantLookup.Participant participant, List<@Nullable String> lines, String reason, StaffId by) {
        Participation participation = participant.participation();
        if (participant.isOver()) {
            return new OpeningOutcome.TooLate();
        }
        voidSheets.ofOtherPlans(
                participation,
                PlanInForce.of(
                        participant.found().plan(), participant.found().stage().definition()));
        ScoringMatrix matrix = participant.found().stage().matrix().orElse(null);
        if (moderations.openOf(participation.id()).isPresent()) {
            return new OpeningOutcome.OpenAlready();
        }
        if (matrix == null || participation.tally().isEmpty()) {
            return new OpeningOutcome.SheetsMissing();
        }
        List<FieldError> mistakes = ModerationRule.mistakesOfLines(matrix, lines);
        if (!mistakes.isEmpty()) {
            return new OpeningOutcome.Invalid(mistakes);
        }
        Moderation washUp = Moderation.washUp(
                participation,
                lines.stream().map(Objects::requireNonNull).toList(),
                scorers(participation),
                reason,
                by,
                clock.instant());
        moderations.persist(washUp);
        // A publication that was computed meanwhile is refused
        participations.noteChange(participation);
        audit.record(AssessmentAction.MODERATION_OPENED, washUp.id(), Map.of("stage", washUp.stageCode()));
        return new OpeningOutcome.Opened(washUp.id());
    }

    private List<UUID> scorers(Participation participation) {
        return judgements.ofParticipation(participation.id()).stream()
                .map(FinalSheet::assessorId)
                .toList();
    }
}
