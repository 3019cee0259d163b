package hiring.assessment.calibration.rest;

import hiring.assessment.calibration.AnchorAnswer;
import hiring.assessment.calibration.AnchorScore;
import hiring.assessment.calibration.Calibration;
import hiring.assessment.calibration.CalibrationSheet;
import hiring.assessment.calibration.PrepareCalibration.CalibrationOutcome;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sample answers of a stage, and how each assessor has scored them. */
record CalibrationView(
        UUID preparedBy, Instant preparedAt, List<AnchorAnswerView> answers, List<AssessorCalibrationView> assessors) {

    static CalibrationView of(CalibrationOutcome.Prepared prepared) {
        Calibration calibration = prepared.calibration();
        List<AnchorAnswer> answers = calibration.answers();
        return new CalibrationView(
                calibration.preparedBy(),
                calibration.preparedAt(),
                IntStream.range(0, answers.size())
                        .mapToObj(i -> AnchorAnswerView.of(i + 1, answers.get(i)))
                        .toList(),
                prepared.sheets().stream()
                        .map(sheet -> AssessorCalibrationView.of(sheet, answers))
                        .toList());
    }

    /**
     * A sample answer.
     *
     * @param answer its number
     * @param line code of the line that it is scored at
     * @param text of no candidate
     * @param score the agreed score
     * @param reason why it is this score
     */
    record AnchorAnswerView(@Min(1) int answer, String line, String text, int score, String reason) {

        static AnchorAnswerView of(int number, AnchorAnswer answer) {
            return new AnchorAnswerView(number, answer.line(), answer.text(), answer.score(), answer.reason());
        }
    }

    /** How an assessor has scored the sample answers. */
    record AssessorCalibrationView(UUID assessor, Instant scoredAt, List<AnchorScoreView> scores) {

        static AssessorCalibrationView of(CalibrationSheet sheet, List<AnchorAnswer> answers) {
            return new AssessorCalibrationView(
                    sheet.assessorId(),
                    sheet.scoredAt(),
                    sheet.scores().stream()
                            .map(score -> AnchorScoreView.of(
                                    score, answers.get(score.answer() - 1).score()))
                            .toList());
        }
    }

    /**
     * The score of an assessor.
     *
     * @param answer number of the sample answer
     * @param difference from the agreed score; above 0 where the assessor gave more
     */
    record AnchorScoreView(
            @Min(1) int answer,
            int score,
            int difference,
            @Nullable String reason) {

        static AnchorScoreView of(AnchorScore score, int agreed) {
            return new AnchorScoreView(score.answer(), score.score(), score.score() - agreed, score.reason());
        }
    }
}
