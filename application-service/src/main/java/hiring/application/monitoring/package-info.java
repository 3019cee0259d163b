/** Answers to the equality questions, kept apart from everything that decides. */
@NullMarked
package hiring.application.monitoring;

import org.jspecify.annotations.NullMarked;
