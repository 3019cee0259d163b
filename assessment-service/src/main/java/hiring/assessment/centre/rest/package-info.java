/** Plans sessions and records attendance. */
@NullMarked
package hiring.assessment.centre.rest;

import org.jspecify.annotations.NullMarked;
