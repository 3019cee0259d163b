package hiring.assessment.progress;

/**
 * The scores that one line of a matrix got for one application: kept as sum and number, because a mean would have to be rounded.
 *
 * @param line code of the line
 */
public record LineTally(String line, int sum, int count) {}
