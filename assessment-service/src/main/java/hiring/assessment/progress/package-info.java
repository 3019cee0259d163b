/** Moves applications from stage to stage, after every new fact and when a window opens or ends. */
@NullMarked
package hiring.assessment.progress;

import org.jspecify.annotations.NullMarked;
