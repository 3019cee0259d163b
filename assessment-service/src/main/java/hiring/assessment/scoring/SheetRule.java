package hiring.assessment.scoring;

import hiring.events.ScoringMatrix;
import hiring.kit.problem.FieldError;
import hiring.kit.text.TextPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sheet is accepted only complete: every line once, within the scale, with a written reason. */
final class SheetRule {

    static final int LONGEST_REASON = 4000;
    static final int MOST_LINES = 200;

    private SheetRule() {}

    /** Every mistake at once; empty where {@link #sheet} accepts it. */
    static List<FieldError> mistakes(ScoringMatrix matrix, @Nullable List<ScoreDraft> drafts) {
        if (drafts == null) {
            return List.of(new FieldError("/scores", "required", "Score every line"));
        }
        if (drafts.size() > MOST_LINES) {
            return List.of(new FieldError("/scores", "length", "There are at most " + MOST_LINES + " lines"));
        }
        List<FieldError> mistakes = new ArrayList<>();
        Map<String, ScoringMatrix.Line> missing = new LinkedHashMap<>();
        matrix.lines().forEach(line -> missing.put(line.code(), line));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            String at = "/scores/" + i;
            ScoreDraft draft = drafts.get(i);
            if (draft.line() == null) {
                mistakes.add(new FieldError(at + "/line", "required", "Say which line this is"));
            } else {
                Integer first = seen.putIfAbsent(draft.line(), i);
                if (first != null) {
                    mistakes.add(new FieldError(
                            at + "/line", "duplicate-line", "This line is scored at /scores/" + first + " already"));
                } else if (missing.remove(draft.line()) == null) {
                    mistakes.add(new FieldError(at + "/line", "unknown-line", "There is no such line at this stage"));
                }
            }
            checkScore(matrix, at, draft.score(), mistakes);
            checkReason(at, draft.reason(), mistakes);
        }
        missing.keySet()
                .forEach(line -> mistakes.add(
                        new FieldError("/scores", "missing-line", "The line %s is not scored".formatted(line))));
        return mistakes;
    }

    private static void checkScore(
            ScoringMatrix matrix, String at, @Nullable Integer score, List<FieldError> mistakes) {
        if (score == null) {
            mistakes.add(new FieldError(at + "/score", "required", "Give a score"));
        } else if (score < matrix.lowest() || score > matrix.highest()) {
            mistakes.add(new FieldError(
                    at + "/score",
                    "range",
                    "A score is a whole number from %d to %d".formatted(matrix.lowest(), matrix.highest())));
        }
    }

    private static void checkReason(String at, @Nullable String reason, List<FieldError> mistakes) {
        if (reason == null || TextPolicy.isBlank(reason)) {
            mistakes.add(new FieldError(at + "/reason", "required", "Give the reason in writing"));
        } else if (reason.length() > LONGEST_REASON) {
            mistakes.add(new FieldError(
                    at + "/reason", "length", "A reason has at most %d characters".formatted(LONGEST_REASON)));
        }
    }

    /** The scores in the order of the matrix, so that equal sheets compare as equal. */
    static List<Score> sheet(ScoringMatrix matrix, List<ScoreDraft> drafts) {
        Map<String, ScoreDraft> byLine = new HashMap<>();
        drafts.forEach(draft -> byLine.put(Objects.requireNonNull(draft.line()), draft));
        return matrix.lines().stream()
                .map(line -> {
                    ScoreDraft draft = Objects.requireNonNull(byLine.get(line.code()));
                    return new Score(
                            line.code(),
                            Objects.requireNonNull(draft.score()),
                            TextPolicy.stripped(Objects.requireNonNull(draft.reason())));
                })
                .toList();
    }
}
