package hiring.assessment.calibration.rest;

import hiring.assessment.calibration.AnchorAnswer;
import hiring.assessment.calibration.AnchorScore;
import hiring.assessment.calibration.CalibrateAssessor.OwnCalibrationOutcome;
import hiring.assessment.calibration.CalibrationSheet;
import hiring.assessment.sheet.LineScale;
import hiring.events.ScoringMatrix;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sample answers of a stage as an assessor sees them.
 *
 * @param scoredAt absent before I have scored them; the agreed scores are absent until then, too
 */
record OwnCalibrationView(@Nullable Instant scoredAt, List<OwnAnchorView> answers) {

    static OwnCalibrationView of(OwnCalibrationOutcome.Found found) {
        CalibrationSheet own = found.own();
        return new OwnCalibrationView(
                own == null ? null : own.scoredAt(),
                IntStream.range(0, found.answers().size())
                        .mapToObj(i -> own == null
                                ? OwnAnchorView.toScore(i + 1, found.answers().get(i), found.matrix())
                                : OwnAnchorView.scored(
                                        found.answers().get(i),
                                        found.matrix(),
                                        own.scores().get(i)))
                        .toList());
    }

    /**
     * A sample answer.
     *
     * @param answer its number
     * @param line code of the line that it is scored at
     * @param text of no candidate
     * @param lowest the lowest score of the scale
     * @param highest the highest score of the scale
     * @param score mine; absent before I have scored them
     * @param reason mine, if I gave one
     * @param agreedScore absent before I have scored them
     * @param agreedReason absent before I have scored them
     */
    record OwnAnchorView(
            @Min(1) int answer,
            String line,
            String text,
            int lowest,
            int highest,
            @Nullable Integer score,
            @Nullable String reason,
            @Nullable Integer agreedScore,
            @Nullable String agreedReason) {

        static OwnAnchorView toScore(int number, AnchorAnswer answer, ScoringMatrix matrix) {
            LineScale scale = scale(matrix, answer);
            return new OwnAnchorView(
                    number, answer.line(), answer.text(), scale.lowest(), scale.highest(), null, null, null, null);
        }

        static OwnAnchorView scored(AnchorAnswer answer, ScoringMatrix matrix, AnchorScore own) {
            LineScale scale = scale(matrix, answer);
            return new OwnAnchorView(
                    own.answer(),
                    answer.line(),
                    answer.text(),
                    scale.lowest(),
                    scale.highest(),
                    own.score(),
                    own.reason(),
                    answer.score(),
                    answer.reason());
        }

        private static LineScale scale(ScoringMatrix matrix, AnchorAnswer answer) {
            return LineScale.of(matrix, answer.line()).orElseThrow();
        }
    }
}
