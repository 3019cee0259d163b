/** Serves the reserve list. */
@NullMarked
package hiring.assessment.reserve.rest;

import org.jspecify.annotations.NullMarked;
