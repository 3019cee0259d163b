/** Records results. */
@NullMarked
package hiring.assessment.result.rest;

import org.jspecify.annotations.NullMarked;
