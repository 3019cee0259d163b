/** Serves trials of other terms. */
@NullMarked
package hiring.assessment.whatif.rest;

import org.jspecify.annotations.NullMarked;
