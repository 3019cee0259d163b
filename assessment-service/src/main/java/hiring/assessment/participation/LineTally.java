package hiring.assessment.participation;

/**
 * The scores that one line of a matrix got for one application: kept as sum and number, because a mean would have to be
 * rounded.
 *
 * @param line code of the line
 * @param lowest of the scores; with {@code highest} it shows what a sum hides
 */
public record LineTally(String line, int sum, int count, int lowest, int highest) {

    /** How far the assessors are apart. */
    public int spread() {
        return highest - lowest;
    }
}
