package hiring.assessment.calibration;

import hiring.assessment.sheet.LineScale;
import hiring.events.ScoringMatrix;
import hiring.kit.problem.FieldError;
import hiring.kit.text.TextPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Each sample answer is about a line of the stage and has a score on its scale, a text and a reason; an assessor scores
 * all of them, each once.
 */
final class CalibrationRule {

    static final int MOST_ANSWERS = 20;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_REASON = 4_000;

    private final List<FieldError> mistakes = new ArrayList<>();

    private CalibrationRule() {}

    /**
     * Whether the agreed scores still say the same under other terms: each is on the scale that it was agreed on. The
     * number alone does not say it, because 3 of 3 is not 3 of 7.
     */
    static boolean stillHold(List<AnchorAnswer> answers, ScoringMatrix before, ScoringMatrix after) {
        return answers.stream()
                .allMatch(answer -> LineScale.of(before, answer.line()).equals(LineScale.of(after, answer.line())));
    }

    /** Every mistake at once; empty where {@link #answers} accepts them. */
    static List<FieldError> mistakes(ScoringMatrix matrix, @Nullable List<AnchorAnswerDraft> drafts) {
        CalibrationRule rule = new CalibrationRule();
        if (drafts == null || drafts.isEmpty()) {
            rule.add("/answers", "required", "Give at least one answer to calibrate with");
        } else if (drafts.size() > MOST_ANSWERS) {
            rule.add("/answers", "length", "There are at most %d answers".formatted(MOST_ANSWERS));
        } else {
            for (int i = 0; i < drafts.size(); i++) {
                rule.check(matrix, drafts.get(i), "/answers/" + i);
            }
        }
        return rule.mistakes;
    }

    private void check(ScoringMatrix matrix, AnchorAnswerDraft draft, String at) {
        LineScale scale =
                draft.line() == null ? null : LineScale.of(matrix, draft.line()).orElse(null);
        if (draft.line() == null) {
            add(at + "/line", "required", "Say which line this is about");
        } else if (scale == null) {
            add(at + "/line", "unknown-line", "There is no such line at this stage");
        }
        checkText(at + "/text", draft.text(), LONGEST_TEXT, "Write the answer");
        checkScore(at + "/score", scale, draft.score());
        checkText(at + "/reason", draft.reason(), LONGEST_REASON, "Write why it is this score");
    }

    /** Every mistake at once; empty where {@link #scores} accepts them. */
    static List<FieldError> mistakes(
            ScoringMatrix matrix, List<AnchorAnswer> answers, @Nullable List<AnchorScoreDraft> drafts) {
        CalibrationRule rule = new CalibrationRule();
        if (drafts == null) {
            rule.add("/scores", "required", "Score every answer");
        } else if (drafts.size() > MOST_ANSWERS) {
            rule.add("/scores", "length", "There are at most %d answers".formatted(MOST_ANSWERS));
        } else {
            rule.check(matrix, answers, drafts);
        }
        return rule.mistakes;
    }

    private void check(ScoringMatrix matrix, List<AnchorAnswer> answers, List<AnchorScoreDraft> drafts) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            String at = "/scores/" + i;
            AnchorScoreDraft draft = drafts.get(i);
            checkNumber(at + "/answer", i, draft.answer(), answers.size(), seen);
            checkScore(at + "/score", scale(matrix, answers, draft.answer()), draft.score());
            if (draft.reason() != null && draft.reason().length() > LONGEST_REASON) {
                add(at + "/reason", "length", "It has at most %d characters".formatted(LONGEST_REASON));
            }
        }
        IntStream.rangeClosed(1, answers.size())
                .filter(number -> !seen.containsKey(number))
                .forEach(number -> add("/scores", "missing-answer", "The answer %d is not scored".formatted(number)));
    }

    private void checkNumber(
            String pointer, int place, @Nullable Integer number, int count, Map<Integer, Integer> seen) {
        if (number == null) {
            add(pointer, "required", "Say which answer this is");
            return;
        }
        Integer first = seen.putIfAbsent(number, place);
        if (first != null) {
            add(pointer, "duplicate-answer", "This answer is scored at /scores/" + first + " already");
        } else if (number < 1 || number > count) {
            add(pointer, "unknown-answer", "The answers have the numbers from 1 to %d".formatted(count));
        }
    }

    // Of an answer that is not known, the number is the mistake
    private static @Nullable LineScale scale(
            ScoringMatrix matrix, List<AnchorAnswer> answers, @Nullable Integer number) {
        return number == null || number < 1 || number > answers.size()
                ? null
                : LineScale.of(matrix, answers.get(number - 1).line()).orElse(null);
    }

    private void checkScore(String pointer, @Nullable LineScale scale, @Nullable Integer score) {
        if (score == null) {
            add(pointer, "required", "Give a score");
        } else if (scale != null && !scale.contains(score)) {
            add(pointer, "range", "A score is a whole number from %d to %d".formatted(scale.lowest(), scale.highest()));
        }
    }

    private void checkText(String pointer, @Nullable String text, int longest, String message) {
        if (text == null || TextPolicy.isBlank(text)) {
            add(pointer, "required", message);
        } else if (text.length() > longest) {
            add(pointer, "length", "It has at most %d characters".formatted(longest));
        }
    }

    private void add(String pointer, String code, String message) {
        mistakes.add(new FieldError(pointer, code, message));
    }

    static List<AnchorAnswer> answers(List<AnchorAnswerDraft> drafts) {
        return drafts.stream()
                .map(draft -> new AnchorAnswer(
                        Objects.requireNonNull(draft.line()),
                        TextPolicy.stripped(Objects.requireNonNull(draft.text())),
                        Objects.requireNonNull(draft.score()),
                        TextPolicy.stripped(Objects.requireNonNull(draft.reason()))))
                .toList();
    }

    /** In the order of the answers, so that equal scores compare as equal. */
    static List<AnchorScore> scores(List<AnchorScoreDraft> drafts) {
        return drafts.stream()
                .map(draft -> new AnchorScore(
                        Objects.requireNonNull(draft.answer()),
                        Objects.requireNonNull(draft.score()),
                        draft.reason() == null || TextPolicy.isBlank(draft.reason())
                                ? null
                                : TextPolicy.stripped(draft.reason())))
                .sorted((a, b) -> Integer.compare(a.answer(), b.answer()))
                .toList();
    }
}
