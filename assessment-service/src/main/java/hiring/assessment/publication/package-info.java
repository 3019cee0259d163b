/** Publishes who goes on from a stage, and carries the decision out in pages. */
@NullMarked
package hiring.assessment.publication;

import org.jspecify.annotations.NullMarked;
