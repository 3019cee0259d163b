package hiring.assessment.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One assessor's judgement of one line.
 *
 * @param line code of the line
 * @param reason in writing, for the person who decides and, without the assessor's name, for the feedback; may be
 *     absent in the middle of the scale
 */
public record Score(String line, int score, @Nullable String reason) {}
