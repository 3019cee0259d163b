package hiring.assessment.moderation;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.moderation.Moderators.Moderator;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.scoring.Judgements.FinalSheet;
import hiring.assessment.sheet.LineScale;
import hiring.assessment.sheet.Score;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows moderations to those who may decide them: the scores and reasons, without saying whose they are. */
@ApplicationScoped
public class ReadModerations implements TaskSource {

    private final Moderations moderations;
    private final Moderators moderators;
    private final Judgements judgements;
    private final AssessmentPlans plans;
    private final Audit audit;

    ReadModerations(
            Moderations moderations, Moderators moderators, Judgements judgements, AssessmentPlans plans, Audit audit) {
        this.moderations = moderations;
        this.moderators = moderators;
        this.judgements = judgements;
        this.plans = plans;
        this.audit = audit;
    }

    /** A score that an assessor has given. */
    public record GivenScore(String by, int score, @Nullable String reason) {}

    /**
     * A line that is moderated.
     *
     * @param tolerance the difference from which on scores are moderated
     * @param decided absent until it is decided
     */
    public record ModeratedLine(
            ScoringMatrix.Line line,
            String wording,
            LineScale scale,
            int tolerance,
            List<GivenScore> scores,
            @Nullable Score decided) {

        public ModeratedLine {
            scores = List.copyOf(scores);
        }
    }

    /** What happened when a moderation was asked for. */
    public sealed interface ReadOutcome {

        record Found(Moderation moderation, String stageName, List<ModeratedLine> lines) implements ReadOutcome {

            public Found {
                lines = List.copyOf(lines);
            }
        }

        /** None, or not for this person. */
        record NoSuchModeration() implements ReadOutcome {}

        record OwnScores() implements ReadOutcome {}
    }

    /**
     * One more than asked for, which tells whether more follow; empty where there is no such vacancy.
     *
     * @param onlyAssessor neither a recruiter nor a hiring manager
     */
    @Transactional
    public Optional<List<Moderation>> list(
            VacancyId vacancyId,
            StaffId person,
            boolean onlyAssessor,
            @Nullable ModerationStatus status,
            @Nullable UUID after,
            int limit) {
        if (plans.findByIdOptional(vacancyId.value()).isEmpty()) {
            return Optional.empty();
        }
        if (!moderators.mayModerate(new Moderator(person, onlyAssessor), vacancyId.value())) {
            return Optional.of(List.of());
        }
        audit.record(AssessmentAction.MODERATIONS_LISTED, vacancyId.value());
        return Optional.of(
                moderations.page(vacancyId, person, moderators.closedTo(person, vacancyId), status, after, limit + 1));
    }

    @Transactional
    public ReadOutcome read(UUID id, StaffId person, boolean onlyAssessor) {
        Optional<Moderation> found = moderations
                .findByIdOptional(id)
                .filter(known -> moderators.mayModerate(
                        new Moderator(person, onlyAssessor), known.vacancyId(), known.applicationId()));
        if (found.isEmpty()) {
            return new ReadOutcome.NoSuchModeration();
        }
        Moderation moderation = found.get();
        if (moderation.isScoredBy(person)) {
            return new ReadOutcome.OwnScores();
        }
        audit.record(AssessmentAction.MODERATION_VIEWED, id);
        SelectionProcess process = Optional.ofNullable(plans.findById(moderation.vacancyId()))
                .flatMap(AssessmentPlan::process)
                .orElseThrow();
        SelectionStage stage = process.stage(moderation.stageCode()).orElseThrow();
        return new ReadOutcome.Found(moderation, stage.name(), lines(moderation, process, stage));
    }

    private List<ModeratedLine> lines(Moderation moderation, SelectionProcess process, SelectionStage stage) {
        ScoringMatrix matrix = Objects.requireNonNull(stage.matrix());
        List<FinalSheet> sheets = mixed(moderation);
        return matrix.lines().stream()
                .filter(line -> moderation.lines().contains(line.code()))
                .map(line -> new ModeratedLine(
                        line,
                        process.wordingOf(line.criterion()),
                        LineScale.of(matrix, line),
                        LineScale.tolerance(matrix, line),
                        given(line, sheets),
                        moderation.decision().stream()
                                .filter(score -> score.line().equals(line.code()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static List<GivenScore> given(ScoringMatrix.Line line, List<FinalSheet> sheets) {
        return IntStream.range(0, sheets.size())
                .boxed()
                .flatMap(place -> sheets.get(place).scores().stream()
                        .filter(score -> score.line().equals(line.code()))
                        .map(score -> new GivenScore(letter(place), score.score(), score.reason())))
                .toList();
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    // In another order at each moderation: otherwise A would be the same person in all of them
    private List<FinalSheet> mixed(Moderation moderation) {
        return judgements.ofParticipation(moderation.participationId()).stream()
                .sorted(Comparator.comparing(sheet -> UUID.nameUUIDFromBytes(
                        (moderation.id() + " " + sheet.assessorId()).getBytes(StandardCharsets.US_ASCII))))
                .toList();
    }

    @Override
    public TaskKind kind() {
        return TaskKind.MODERATE_SCORES;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return moderations.waitingFor(viewer, after == null ? null : after.id()).page(0, limit).list().stream()
                .map(ReadModerations::task)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return moderations.waitingFor(viewer, null).count();
    }

    private static WaitingTask task(Moderation moderation) {
        return new WaitingTask(
                new After(moderation.openedAt(), moderation.id()),
                moderation.id(),
                moderation.vacancyId(),
                moderation.applicationId(),
                moderation.stageCode(),
                1,
                moderation.openedAt(),
                null);
    }
}
