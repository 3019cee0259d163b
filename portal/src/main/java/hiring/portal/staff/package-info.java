/** The work queue of staff: what waits for a person in all services. */
@NullMarked
package hiring.portal.staff;

import org.jspecify.annotations.NullMarked;
