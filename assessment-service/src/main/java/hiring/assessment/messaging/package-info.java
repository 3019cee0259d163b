/** The facts that other services publish. */
@NullMarked
package hiring.assessment.messaging;

import org.jspecify.annotations.NullMarked;
