package hiring.assessment.agreement;

import hiring.assessment.agreement.Alpha.Metric;
import hiring.assessment.agreement.Differences.Leniency;
import hiring.assessment.agreement.Differences.RatedLine;
import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.scoring.Assignments;
import hiring.assessment.sheet.LineScale;
import hiring.assessment.shortlist.Fraction;
import hiring.events.ScoringMatrix;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;

/** Shows a recruiter how well the assessors of a stage agree, from the sheets that are in. */
@ApplicationScoped
public class ReadAgreement {

    private final FindStage findStage;
    private final Assignments assignments;
    private final Audit audit;

    ReadAgreement(FindStage findStage, Assignments assignments, Audit audit) {
        this.findStage = findStage;
        this.assignments = assignments;
        this.audit = audit;
    }

    /**
     * The agreement on one line.
     *
     * @param applications that two or more assessors have scored
     * @param nominal alpha, empty where it cannot be computed; as the others
     * @param gap the mean absolute difference of two assessors
     */
    public record LineAgreement(
            String line,
            long applications,
            OptionalDouble nominal,
            OptionalDouble ordinal,
            OptionalDouble interval,
            Optional<Fraction> gap) {}

    /** What happened when the agreement was asked for. */
    public sealed interface AgreementOutcome {

        /**
         * The agreement.
         *
         * @param leniency of each assessor, in points of the matrix's scale
         */
        record Computed(List<LineAgreement> lines, Map<UUID, Leniency> leniency) implements AgreementOutcome {

            public Computed {
                lines = List.copyOf(lines);
            }
        }

        record NoSuchStage() implements AgreementOutcome {}

        /** The person has yet to score at this stage, and must not know how others do. */
        record ScoresHere() implements AgreementOutcome {}
    }

    @Transactional
    public AgreementOutcome read(VacancyId vacancyId, StageCode stageCode, StaffId person) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new AgreementOutcome.NoSuchStage();
            case StageLookup.Known known -> {
                if (assignments.hasToScore(person, vacancyId, stageCode)) {
                    yield new AgreementOutcome.ScoresHere();
                }
                audit.record(AssessmentAction.AGREEMENT_VIEWED, vacancyId.value(), Map.of("stage", stageCode.value()));
                yield known.stage()
                        .matrix()
                        .map(matrix -> compute(
                                vacancyId,
                                stageCode,
                                PlanInForce.of(known.plan(), known.stage().definition()),
                                matrix))
                        .orElseGet(() -> new AgreementOutcome.Computed(List.of(), Map.of()));
            }
        };
    }

    // Each line has one scale, so its figures are never of two scales
    private AgreementOutcome compute(
            VacancyId vacancyId, StageCode stageCode, PlanInForce inForce, ScoringMatrix matrix) {
        Map<String, List<Rating>> ratings = new LinkedHashMap<>();
        matrix.lines().forEach(line -> ratings.put(line.code(), new ArrayList<>()));
        // Each row brings ids of its own; with one of each, a score takes a quarter of the memory
        Map<UUID, UUID> ids = new HashMap<>();
        assignments.forEachScore(
                vacancyId,
                stageCode,
                inForce,
                score -> Objects.requireNonNull(ratings.get(score.line()))
                        .add(new Rating(
                                ids.computeIfAbsent(score.applicationId(), Function.identity()),
                                ids.computeIfAbsent(score.assessorId(), Function.identity()),
                                score.score())));
        return new AgreementOutcome.Computed(
                ratings.entrySet().stream()
                        .map(line -> agreement(line.getKey(), line.getValue()))
                        .toList(),
                Differences.leniency(
                        matrix.lines().stream()
                                .map(line -> new RatedLine(
                                        Objects.requireNonNull(ratings.get(line.code())),
                                        LineScale.of(matrix, line).width()))
                                .toList(),
                        matrix.highest() - matrix.lowest()));
    }

    private static LineAgreement agreement(String line, List<Rating> ratings) {
        return new LineAgreement(
                line,
                Differences.compared(ratings),
                Alpha.of(Metric.NOMINAL, ratings),
                Alpha.of(Metric.ORDINAL, ratings),
                Alpha.of(Metric.INTERVAL, ratings),
                Differences.gap(ratings));
    }
}
