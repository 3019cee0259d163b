/** Counts with which a recruitment is reconciled. */
@NullMarked
package hiring.assessment.report;

import org.jspecify.annotations.NullMarked;
