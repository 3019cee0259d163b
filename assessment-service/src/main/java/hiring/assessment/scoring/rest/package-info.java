/** Serves the sheets of an assessor, and to recruiters the sheets of a vacancy. */
@NullMarked
package hiring.assessment.scoring.rest;

import org.jspecify.annotations.NullMarked;
