/** Serves the list of a candidate's activities. */
@NullMarked
package hiring.assessment.activity.rest;

import org.jspecify.annotations.NullMarked;
