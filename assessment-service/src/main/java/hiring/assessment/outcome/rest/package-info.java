/** The reserve list. */
@NullMarked
package hiring.assessment.outcome.rest;

import org.jspecify.annotations.NullMarked;
