/** Moves places and cancels sessions. */
@NullMarked
package hiring.assessment.booking.rest;

import org.jspecify.annotations.NullMarked;
