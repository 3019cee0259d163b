/** Changes of sessions over REST. */
@NullMarked
package hiring.assessment.rescheduling.rest;

import org.jspecify.annotations.NullMarked;
