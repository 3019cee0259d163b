/** Calls that a recruiter makes. */
@NullMarked
package hiring.notification.call;

import org.jspecify.annotations.NullMarked;
