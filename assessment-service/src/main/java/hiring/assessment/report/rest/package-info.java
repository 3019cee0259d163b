/** Serves the counts. */
@NullMarked
package hiring.assessment.report.rest;

import org.jspecify.annotations.NullMarked;
