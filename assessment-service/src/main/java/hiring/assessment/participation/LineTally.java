package hiring.assessment.participation;

import org.jspecify.annotations.Nullable;

/**
 * The scores that one line of a matrix got for one application: kept as sum and number, because a mean would have to be
 * rounded.
 *
 * @param line code of the line
 * @param lowest of the scores; with {@code highest} it shows what a sum hides
 * @param moderated the score that a moderation has decided, which counts instead; absent where there was none
 */
public record LineTally(
        String line,
        int sum,
        int count,
        int lowest,
        int highest,
        @Nullable Integer moderated) {

    /** How far the assessors are apart. */
    public int spread() {
        return highest - lowest;
    }

    public LineTally moderated(@Nullable Integer score) {
        return new LineTally(line, sum, count, lowest, highest, score);
    }
}
