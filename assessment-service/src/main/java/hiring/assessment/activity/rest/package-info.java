/** Handing in, and recording what came from elsewhere. */
@NullMarked
package hiring.assessment.activity.rest;

import org.jspecify.annotations.NullMarked;
