/** The REST API of calibration. */
@NullMarked
package hiring.assessment.calibration.rest;

import org.jspecify.annotations.NullMarked;
