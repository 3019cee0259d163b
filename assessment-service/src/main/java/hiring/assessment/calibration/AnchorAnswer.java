package hiring.assessment.calibration;

/**
 * A sample answer with the score that those who prepared the stage have agreed on.
 *
 * @param line code of the line that it is scored at
 * @param text of no candidate
 * @param score on the scale of the line
 * @param reason why it is this score
 */
public record AnchorAnswer(String line, String text, int score, String reason) {}
