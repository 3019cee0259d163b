package hiring.assessment.scoring.rest;

import hiring.assessment.plan.rest.StageKind;
import hiring.assessment.scoring.AssessorWork.Evidence;
import hiring.assessment.scoring.AssessorWork.OwnAssignment;
import hiring.assessment.scoring.AssessorWork.OwnSheet;
import hiring.assessment.scoring.Assignment;
import hiring.assessment.scoring.AssignmentStatus;
import hiring.assessment.sheet.LineScale;
import hiring.assessment.sheet.PanelRole;
import hiring.assessment.sheet.Score;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with all that is needed to fill it in. It names no candidate, and does not tell who asked for the guaranteed
 * interview.
 *
 * @param formId finds the anonymised form in application-service; the assessor sees no other id of the application
 * @param notBefore when what is scored takes place; absent where it lies there already
 * @param panelRole what I am in the panel; absent where there is no panel, and in panels from before there were roles
 * @param scoredAt absent until the scores are final
 * @param planVersion number of the terms by which it is scored; to be named with the scores
 * @param lowest the lowest score of the scale; a line may have another one
 * @param highest the highest score of the scale; a line may have another one
 * @param anchors what the scores of the scale mean
 * @param evidence what the candidate has done at other stages that this one looks at
 * @param calibrationDue whether I am to score the sample answers of the stage first
 */
record AssignmentSheetView(
        UUID id,
        UUID vacancyId,
        String vacancyTitle,
        String stageCode,
        String stageName,
        StageKind stageKind,
        UUID formId,
        AssignmentStatus status,
        @Nullable Instant notBefore,
        @Nullable PanelRole panelRole,
        @Nullable Instant scoredAt,
        @Min(1) int planVersion,
        int lowest,
        int highest,
        List<AnchorView> anchors,
        List<SheetLineView> lines,
        List<EvidenceView> evidence,
        boolean calibrationDue) {

    static AssignmentSheetView of(OwnSheet sheet) {
        OwnAssignment own = sheet.own();
        Assignment assignment = own.assignment();
        ScoringMatrix matrix = sheet.matrix();
        Map<String, Score> scores =
                assignment.sheet().stream().collect(Collectors.toMap(Score::line, Function.identity()));
        return new AssignmentSheetView(
                assignment.id(),
                assignment.vacancyId(),
                own.process().title(),
                own.stage().code(),
                own.stage().name(),
                StageKind.of(own.stage().kind()),
                assignment.sheetId().value(),
                assignment.status(),
                assignment.notBefore().orElse(null),
                assignment.panelRole().orElse(null),
                assignment.scoredAt().orElse(null),
                sheet.planVersion(),
                matrix.lowest(),
                matrix.highest(),
                AnchorView.of(matrix.anchors()),
                matrix.lines().stream()
                        .map(line -> SheetLineView.of(
                                matrix, line, own.process().wordingOf(line.criterion()), scores.get(line.code())))
                        .toList(),
                sheet.evidence().stream().map(EvidenceView::of).toList(),
                sheet.calibrationDue());
    }

    /** What one score of the scale means. */
    record AnchorView(int score, String meaning) {

        static List<AnchorView> of(List<Anchor> anchors) {
            return anchors.stream()
                    .map(anchor -> new AnchorView(anchor.score(), anchor.meaning()))
                    .toList();
        }
    }

    /**
     * A line of a sheet, with score and reason once they are final.
     *
     * @param criterion code of the criterion that is scored
     * @param evidence what it is judged from: {@code application-form}, the code of an activity, or the name of an
     *     exercise
     * @param lowest the lowest score of the line's scale
     * @param highest the highest score of the line's scale
     * @param anchors what the scores of the line's scale mean
     */
    record SheetLineView(
            String line,
            String criterion,
            String wording,
            String evidence,
            int weight,
            int lowest,
            int highest,
            List<AnchorView> anchors,
            @Nullable Integer score,
            @Nullable String reason) {

        static SheetLineView of(ScoringMatrix matrix, ScoringMatrix.Line line, String wording, @Nullable Score score) {
            LineScale scale = LineScale.of(matrix, line);
            return new SheetLineView(
                    line.code(),
                    line.criterion(),
                    wording,
                    line.evidence(),
                    line.weight(),
                    scale.lowest(),
                    scale.highest(),
                    AnchorView.of(LineScale.anchors(matrix, line)),
                    score == null ? null : score.score(),
                    score == null ? null : score.reason());
        }
    }

    /** What the candidate has done at another stage that this one looks at. */
    record EvidenceView(String stageCode, String stageName, StageKind kind, boolean handedIn) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.stage().code(),
                    evidence.stage().name(),
                    StageKind.of(evidence.stage().kind()),
                    evidence.handedIn());
        }
    }
}
