package hiring.assessment.moderation;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.moderation.Moderators.Moderator;
import hiring.assessment.panel.Pool;
import hiring.assessment.panel.PoolMembers;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.scoring.CompleteScores;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.scoring.Judgements.FinalSheet;
import hiring.assessment.scoring.VoidSheets;
import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person who has not scored the application decides what counts, or records what the panel agreed. */
@ApplicationScoped
public class DecideModeration {

    private final Moderations moderations;
    private final Moderators moderators;
    private final Participations participations;
    private final AssessmentPlans plans;
    private final Pool pool;
    private final Judgements judgements;
    private final CompleteScores completeScores;
    private final VoidSheets voidSheets;
    private final Audit audit;
    private final InstantSource clock;

    DecideModeration(
            Moderations moderations,
            Moderators moderators,
            Participations participations,
            AssessmentPlans plans,
            Pool pool,
            Judgements judgements,
            CompleteScores completeScores,
            VoidSheets voidSheets,
            Audit audit,
            InstantSource clock) {
        this.moderations = moderations;
        this.moderators = moderators;
        this.participations = participations;
        this.plans = plans;
        this.pool = pool;
        this.judgements = judgements;
        this.completeScores = completeScores;
        this.voidSheets = voidSheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened when a moderation was decided. */
    public sealed interface DecisionOutcome {

        /** Also the answer to a repeat of the same decision. */
        record Decided() implements DecisionOutcome {}

        /** None, or not for this person. */
        record NoSuchModeration() implements DecisionOutcome {}

        record OwnScores() implements DecisionOutcome {}

        record DecidedOtherwise() implements DecisionOutcome {}

        /** The candidate is out, or a sheet changed. */
        record Cancelled() implements DecisionOutcome {}

        record Invalid(List<FieldError> mistakes) implements DecisionOutcome {}
    }

    /**
     * What was decided.
     *
     * @param participants of a wash-up
     */
    public record ModerationDecision(@Nullable List<ScoreDraft> scores, List<@Nullable UUID> participants) {}

    /** Decides for the application; {@code onlyAssessor} is neither a recruiter nor a hiring manager. */
    @Transactional
    public DecisionOutcome decide(UUID id, StaffId person, boolean onlyAssessor, ModerationDecision decision) {
        // The participation is locked first: its candidate may be withdrawing
        Optional<Participation> participation = moderations.participationOf(id).flatMap(participations::lock);
        if (participation.isEmpty()
                || !moderators.mayModerate(
                        new Moderator(person, onlyAssessor),
                        participation.get().vacancyId(),
                        participation.get().applicationId())) {
            return new DecisionOutcome.NoSuchModeration();
        }
        Moderation moderation = moderations.findById(id);
        return moderation.isScoredBy(person)
                ? new DecisionOutcome.OwnScores()
                : decide(participation.get(), moderation, person, decision);
    }

    private DecisionOutcome decide(
            Participation participation, Moderation moderation, StaffId person, ModerationDecision decision) {
        AssessmentPlan plan = plans.findById(moderation.vacancyId());
        SelectionStage stage =
                plan.process().orElseThrow().stage(moderation.stageCode()).orElseThrow();
        PlanInForce inForce = PlanInForce.of(plan, stage);
        voidSheets.ofOtherPlans(participation, inForce);
        if (moderation.status() == ModerationStatus.CANCELLED) {
            return new DecisionOutcome.Cancelled();
        }
        ScoringMatrix matrix = Objects.requireNonNull(stage.matrix());
        List<ScoreDraft> given = decision.scores();
        List<FieldError> mistakes = new ArrayList<>(ModerationRule.mistakesOfScores(matrix, moderation.lines(), given));
        mistakes.addAll(ModerationRule.mistakesOfParticipants(
                moderation.cause(), decision.participants(), entitled(moderation), chairOf(moderation)));
        if (!mistakes.isEmpty() || given == null) {
            return new DecisionOutcome.Invalid(mistakes);
        }
        List<Score> scores = ModerationRule.decision(moderation.lines(), given);
        List<UUID> people =
                decision.participants().stream().map(Objects::requireNonNull).toList();
        return switch (moderation.status()) {
            case CANCELLED -> new DecisionOutcome.Cancelled();
            case DECIDED ->
                moderation.isDecidedAs(scores, people)
                        ? new DecisionOutcome.Decided()
                        : new DecisionOutcome.DecidedOtherwise();
            case OPEN -> {
                if (participation.sheetsMissing() > 0) {
                    yield new DecisionOutcome.Cancelled();
                }
                moderation.decide(scores, people, inForce.hash(), person, clock.instant());
                completeScores.decided(
                        participation, stage, scores.stream().collect(Collectors.toMap(Score::line, Score::score)));
                audit.record(AssessmentAction.MODERATION_DECIDED, moderation.id());
                yield new DecisionOutcome.Decided();
            }
        };
    }

    // Of the sheets that are agreed on: the assessor who took over the chair's sheet is the chair
    private @Nullable UUID chairOf(Moderation moderation) {
        return judgements.ofParticipation(moderation.participationId()).stream()
                .filter(FinalSheet::ofChair)
                .map(FinalSheet::assessorId)
                .findFirst()
                .orElse(null);
    }

    private Set<UUID> entitled(Moderation moderation) {
        Set<UUID> entitled = new HashSet<>(moderation.scorers());
        PoolMembers members = pool.membersOf(moderation.vacancyId());
        members.all().stream().filter(members::isActive).forEach(entitled::add);
        return entitled;
    }
}
