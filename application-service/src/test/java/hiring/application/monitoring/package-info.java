/** Whether the equality questions tell of nobody. */
@NullMarked
package hiring.application.monitoring;

import org.jspecify.annotations.NullMarked;
