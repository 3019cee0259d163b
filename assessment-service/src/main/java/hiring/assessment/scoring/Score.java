package hiring.assessment.scoring;

/**
 * One assessor's judgement of one line.
 *
 * @param line code of the line
 * @param reason in writing, for the person who decides and, without the assessor's name, for the feedback
 */
public record Score(String line, int score, String reason) {}
