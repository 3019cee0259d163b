package hiring.assessment.sheet;

import hiring.events.ScoringMatrix;
import hiring.kit.problem.FieldError;
import hiring.kit.text.TextPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet is accepted only complete: every line once, within its scale, with a written reason for each score outside
 * the middle of that scale. A draft may lack lines, scores and reasons.
 */
public final class SheetRule {

    static final int LONGEST_REASON = 4000;
    static final int MOST_LINES = 200;

    private final ScoringMatrix matrix;
    private final Set<String> asked;
    private final boolean complete;
    private final List<FieldError> mistakes = new ArrayList<>();

    private SheetRule(ScoringMatrix matrix, Set<String> asked, boolean complete) {
        this.matrix = matrix;
        this.asked = asked;
        this.complete = complete;
    }

    /** Every mistake at once; empty where {@link #sheet} accepts it. */
    public static List<FieldError> mistakes(ScoringMatrix matrix, @Nullable List<ScoreDraft> drafts) {
        return new SheetRule(matrix, codes(matrix), true).check(drafts);
    }

    /** Every mistake of a draft at once: what no sheet could hold. */
    public static List<FieldError> draftMistakes(ScoringMatrix matrix, @Nullable List<ScoreDraft> drafts) {
        return new SheetRule(matrix, codes(matrix), false).check(drafts);
    }

    private static Set<String> codes(ScoringMatrix matrix) {
        Set<String> codes = new LinkedHashSet<>();
        matrix.lines().forEach(line -> codes.add(line.code()));
        return codes;
    }

    private List<FieldError> check(@Nullable List<ScoreDraft> drafts) {
        if (drafts == null) {
            return List.of(new FieldError("/scores", "required", "Score every line"));
        }
        if (drafts.size() > MOST_LINES) {
            return List.of(new FieldError("/scores", "length", "There are at most " + MOST_LINES + " lines"));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            String at = "/scores/" + i;
            ScoreDraft draft = drafts.get(i);
            checkLine(at + "/line", i, draft.line(), seen);
            checkScore(at + "/score", draft);
            checkReason(at + "/reason", draft);
        }
        if (complete) {
            asked.stream()
                    .filter(line -> !seen.containsKey(line))
                    .forEach(line -> add("/scores", "missing-line", "The line %s is not scored".formatted(line)));
        }
        return mistakes;
    }

    private void checkLine(String pointer, int place, @Nullable String line, Map<String, Integer> seen) {
        if (line == null) {
            add(pointer, "required", "Say which line this is");
            return;
        }
        Integer first = seen.putIfAbsent(line, place);
        if (first != null) {
            add(pointer, "duplicate-line", "This line is scored at /scores/" + first + " already");
        } else if (!asked.contains(line)) {
            add(pointer, "unknown-line", "There is no such line at this stage");
        }
    }

    private void checkScore(String pointer, ScoreDraft draft) {
        LineScale scale = scale(draft.line()).orElse(null);
        Integer score = draft.score();
        if (score == null) {
            if (complete) {
                add(pointer, "required", "Give a score");
            }
        } else if (scale != null && !scale.contains(score)) {
            add(pointer, "range", "A score is a whole number from %d to %d".formatted(scale.lowest(), scale.highest()));
        }
    }

    private void checkReason(String pointer, ScoreDraft draft) {
        String reason = draft.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            add(pointer, "length", "A reason has at most %d characters".formatted(LONGEST_REASON));
        } else if (complete && isBlank(reason) && needsReason(draft)) {
            add(pointer, "required", "Give the reason in writing: this score is not in the middle of the scale");
        }
    }

    // Where there is no score, that is the mistake
    private boolean needsReason(ScoreDraft draft) {
        Integer score = draft.score();
        return score != null
                && scale(draft.line()).filter(scale -> !scale.isMiddle(score)).isPresent();
    }

    // Unknown where the line is: that is the mistake
    private Optional<LineScale> scale(@Nullable String line) {
        return line == null ? Optional.empty() : LineScale.of(matrix, line);
    }

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || TextPolicy.isBlank(reason);
    }

    private void add(String pointer, String code, String message) {
        mistakes.add(new FieldError(pointer, code, message));
    }

    /** The scores in the order of the matrix, so that equal sheets compare as equal. */
    public static List<Score> sheet(ScoringMatrix matrix, List<ScoreDraft> drafts) {
        Map<String, ScoreDraft> byLine = new HashMap<>();
        drafts.forEach(draft -> byLine.put(Objects.requireNonNull(draft.line()), draft));
        return matrix.lines().stream()
                .map(line -> score(Objects.requireNonNull(byLine.get(line.code()))))
                .toList();
    }

    private static Score score(ScoreDraft draft) {
        String reason = draft.reason();
        return new Score(
                Objects.requireNonNull(draft.line()),
                Objects.requireNonNull(draft.score()),
                isBlank(reason) ? null : TextPolicy.stripped(Objects.requireNonNull(reason)));
    }
}
