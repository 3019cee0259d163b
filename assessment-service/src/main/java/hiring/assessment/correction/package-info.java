/** Correction: an assessor replaces a sheet that was handed in, and the former one is kept. */
@NullMarked
package hiring.assessment.correction;

import org.jspecify.annotations.NullMarked;
