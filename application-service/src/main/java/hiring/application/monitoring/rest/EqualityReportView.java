package hiring.application.monitoring.rest;

import hiring.application.monitoring.EqualityReport;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many applicants gave which answer, as far as that identifies no applicant.
 *
 * @param answered how many have answered at least one question; absent if they are too few to report on, and then there
 *     are no questions
 * @param threshold groups of fewer people are not shown
 */
record EqualityReportView(
        UUID vacancyId, @Nullable Integer answered, int threshold, List<QuestionCountsView> questions) {

    /** One question, with all answers that can be given. */
    record QuestionCountsView(String question, List<AnswerCountView> answers) {

        static QuestionCountsView of(EqualityReport.QuestionCounts counts) {
            return new QuestionCountsView(
                    counts.question(),
                    counts.answers().stream().map(AnswerCountView::of).toList());
        }
    }

    /**
     * One answer.
     *
     * @param count absent if it is hidden: because few applicants gave the answer, or because it would show how few
     *     gave another one
     */
    record AnswerCountView(String answer, @Nullable Integer count) {

        static AnswerCountView of(EqualityReport.AnswerCount count) {
            return new AnswerCountView(count.answer(), count.count());
        }
    }

    static EqualityReportView of(EqualityReport report) {
        return new EqualityReportView(
                report.vacancyId(),
                report.answered(),
                report.threshold(),
                report.questions().stream().map(QuestionCountsView::of).toList());
    }
}
