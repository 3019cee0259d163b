package hiring.assessment.feedback;

import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.LineTally;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.scoring.Judgements.Judgement;
import hiring.assessment.sheet.LineScale;
import hiring.assessment.sheet.Score;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A candidate reads the feedback that was released to them: per criterion, from all who scored, without saying who. */
@ApplicationScoped
public class ReadFeedback {

    private final Feedbacks feedbacks;
    private final Candidacies candidacies;
    private final AssessmentPlans plans;
    private final Judgements judgements;
    private final Participations participations;

    ReadFeedback(
            Feedbacks feedbacks,
            Candidacies candidacies,
            AssessmentPlans plans,
            Judgements judgements,
            Participations participations) {
        this.participations = participations;
        this.feedbacks = feedbacks;
        this.candidacies = candidacies;
        this.plans = plans;
        this.judgements = judgements;
    }

    /**
     * One criterion.
     *
     * @param scale on which it was scored
     * @param mean of all assessors, to one decimal; where a moderation has decided, its score
     */
    public record CriterionFeedback(
            String criterion,
            String wording,
            String evidence,
            LineScale scale,
            BigDecimal mean,
            List<String> comments) {}

    /** A stage at which the candidate was scored. */
    public record StageFeedback(
            String stageCode, String stageName, int lowest, int highest, List<CriterionFeedback> criteria) {}

    /** Released feedback. */
    public record FeedbackReport(
            UUID applicationId,
            String vacancyTitle,
            Instant releasedAt,
            @Nullable String comment,
            List<StageFeedback> stages) {}

    /** Empty where it is not released, or belongs to another candidate. */
    @Transactional
    public Optional<FeedbackReport> read(CandidateId candidateId, ApplicationId applicationId) {
        return candidacies
                .findByIdOptional(applicationId.value())
                .filter(candidacy -> candidacy.candidateId().equals(candidateId.value()))
                .flatMap(candidacy -> feedbacks.findByIdOptional(applicationId.value()))
                .flatMap(feedback -> feedback.releasedAt().map(at -> report(feedback, at)));
    }

    private FeedbackReport report(Feedback feedback, Instant releasedAt) {
        List<Judgement> scores = judgements.of(feedback.applicationId());
        Map<String, List<LineTally>> tallies = participations.ofApplication(feedback.applicationId()).stream()
                .collect(Collectors.toMap(Participation::stageCode, Participation::tally));
        Optional<SelectionProcess> process =
                Optional.ofNullable(plans.findById(feedback.vacancyId())).flatMap(AssessmentPlan::process);
        return new FeedbackReport(
                feedback.applicationId(),
                process.map(SelectionProcess::title).orElse(""),
                releasedAt,
                feedback.comment(),
                process.stream()
                        .flatMap(known -> known.stages().stream()
                                .flatMap(stage ->
                                        ofStage(known, stage, scores, tallies.getOrDefault(stage.code(), List.of()))))
                        .toList());
    }

    private static Stream<StageFeedback> ofStage(
            SelectionProcess process, SelectionStage stage, List<Judgement> scores, List<LineTally> tally) {
        ScoringMatrix matrix = stage.matrix();
        List<Score> here = scores.stream()
                .filter(judgement -> judgement.stageCode().value().equals(stage.code()))
                .map(Judgement::score)
                .toList();
        if (matrix == null || here.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new StageFeedback(
                stage.code(),
                stage.name(),
                matrix.lowest(),
                matrix.highest(),
                matrix.lines().stream()
                        .map(line -> ofLine(process, line, LineScale.of(matrix, line), here, moderated(line, tally)))
                        .toList()));
    }

    private static Optional<Integer> moderated(ScoringMatrix.Line line, List<LineTally> tally) {
        return tally.stream()
                .filter(known -> known.line().equals(line.code()))
                .findFirst()
                .map(LineTally::moderated);
    }

    private static CriterionFeedback ofLine(
            SelectionProcess process,
            ScoringMatrix.Line line,
            LineScale scale,
            List<Score> here,
            Optional<Integer> moderated) {
        List<Score> ofLine =
                here.stream().filter(score -> score.line().equals(line.code())).toList();
        BigDecimal sum =
                BigDecimal.valueOf(ofLine.stream().mapToInt(Score::score).sum());
        return new CriterionFeedback(
                line.criterion(),
                process.wordingOf(line.criterion()),
                line.evidence(),
                scale,
                moderated
                        .map(score -> BigDecimal.valueOf(score).setScale(1))
                        .orElseGet(() ->
                                sum.divide(BigDecimal.valueOf(Math.max(1, ofLine.size())), 1, RoundingMode.HALF_UP)),
                // In alphabetical order: the order of the sheets would tell which comments are by the same person
                ofLine.stream()
                        .map(Score::reason)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }
}
