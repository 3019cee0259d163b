/** Applications on their way through the stages. */
@NullMarked
package hiring.assessment.progress;

import org.jspecify.annotations.NullMarked;
