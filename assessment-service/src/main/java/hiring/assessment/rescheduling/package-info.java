/** Sessions that are held at another time or place than they were planned. */
@NullMarked
package hiring.assessment.rescheduling;

import org.jspecify.annotations.NullMarked;
