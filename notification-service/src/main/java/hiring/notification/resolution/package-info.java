/** Messages that wait for a recruiter's decision. */
@NullMarked
package hiring.notification.resolution;

import org.jspecify.annotations.NullMarked;
