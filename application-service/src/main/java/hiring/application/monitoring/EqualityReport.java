package hiring.application.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many applicants gave which answer, as far as that identifies no applicant.
 *
 * @param answered how many have answered anything; absent where those are too few to report on, and then there are no
 * questions
 * @param threshold groups of fewer people are not shown
 */
public record EqualityReport(
        UUID vacancyId, @Nullable Integer answered, int threshold, List<QuestionCounts> questions) {

    static final String NOT_ANSWERED = "NOT_ANSWERED";

    public EqualityReport {
        questions = List.copyOf(questions);
    }

    /** One question, with every answer that can be given. */
    public record QuestionCounts(String question, List<AnswerCount> answers) {

        public QuestionCounts {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer.
     *
     * @param count absent where it is hidden: because few gave it, or because it would tell how few gave another
     */
    public record AnswerCount(String answer, @Nullable Integer count) {}

    /**
     * Hides what must be hidden.
     *
     * @param counts how many gave which answer to which question; answers that no applicant gave may be missing
     */
    static EqualityReport of(
            UUID vacancyId, int answered, Map<EqualityQuestion, Map<String, Integer>> counts, int threshold) {
        if (answered < threshold) {
            return new EqualityReport(vacancyId, null, threshold, List.of());
        }
        List<QuestionCounts> questions = new ArrayList<>();
        for (EqualityQuestion question : EqualityQuestion.values()) {
            Map<String, Integer> given = counts.getOrDefault(question, Map.of());
            Map<String, Integer> all = new LinkedHashMap<>();
            question.answers().forEach(answer -> all.put(answer, given.getOrDefault(answer, 0)));
            all.put(
                    NOT_ANSWERED,
                    answered - all.values().stream().mapToInt(Integer::intValue).sum());
            questions.add(new QuestionCounts(
                    question.name(),
                    SmallGroups.hide(all, threshold).entrySet().stream()
                            .map(shown -> new AnswerCount(shown.getKey(), orNull(shown.getValue())))
                            .toList()));
        }
        return new EqualityReport(vacancyId, answered, threshold, questions);
    }

    private static @Nullable Integer orNull(OptionalInt count) {
        return count.isPresent() ? count.getAsInt() : null;
    }
}
