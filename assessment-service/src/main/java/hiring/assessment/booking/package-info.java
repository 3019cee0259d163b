/** Places in sessions: candidates who move to another one, and places that are taken back. */
@NullMarked
package hiring.assessment.booking;

import org.jspecify.annotations.NullMarked;
