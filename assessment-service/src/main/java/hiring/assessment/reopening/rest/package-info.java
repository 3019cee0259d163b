/** Shows the terms of stages, and takes changes of them. */
@NullMarked
package hiring.assessment.reopening.rest;

import org.jspecify.annotations.NullMarked;
