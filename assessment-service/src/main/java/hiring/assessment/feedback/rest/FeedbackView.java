package hiring.assessment.feedback.rest;

import hiring.assessment.feedback.ReadFeedback.CriterionFeedback;
import hiring.assessment.feedback.ReadFeedback.FeedbackReport;
import hiring.assessment.feedback.ReadFeedback.StageFeedback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The feedback that was released to a candidate.
 *
 * @param comment from the recruiter to the candidate
 * @param stages the stages at which the candidate was scored
 */
record FeedbackView(
        UUID applicationId,
        String vacancyTitle,
        Instant releasedAt,
        @Nullable String comment,
        List<StageFeedbackView> stages) {

    static FeedbackView of(FeedbackReport report) {
        return new FeedbackView(
                report.applicationId(),
                report.vacancyTitle(),
                report.releasedAt(),
                report.comment(),
                report.stages().stream().map(StageFeedbackView::of).toList());
    }

    /**
     * The feedback from one stage.
     *
     * @param lowest the lowest score of the scale; of a criterion with a scale of its own see there
     * @param highest the highest score of the scale
     */
    record StageFeedbackView(
            String stageCode, String stageName, int lowest, int highest, List<CriterionFeedbackView> criteria) {

        static StageFeedbackView of(StageFeedback stage) {
            return new StageFeedbackView(
                    stage.stageCode(),
                    stage.stageName(),
                    stage.lowest(),
                    stage.highest(),
                    stage.criteria().stream().map(CriterionFeedbackView::of).toList());
        }
    }

    /**
     * The feedback on one criterion, from all assessors.
     *
     * @param evidence what it was judged from: {@code application-form}, the code of an activity, or the name of an
     *     exercise
     * @param lowest the lowest score of the scale
     * @param highest the highest score of the scale
     * @param mean of all assessors, to one decimal; where their scores were moderated, the decided score
     * @param comments in alphabetical order, without names
     */
    record CriterionFeedbackView(
            String criterion,
            String wording,
            String evidence,
            int lowest,
            int highest,
            BigDecimal mean,
            List<String> comments) {

        static CriterionFeedbackView of(CriterionFeedback criterion) {
            return new CriterionFeedbackView(
                    criterion.criterion(),
                    criterion.wording(),
                    criterion.evidence(),
                    criterion.scale().lowest(),
                    criterion.scale().highest(),
                    criterion.mean(),
                    criterion.comments());
        }
    }
}
