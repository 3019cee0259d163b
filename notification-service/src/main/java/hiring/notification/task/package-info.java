/** What waits for a recruiter because of an obligation. */
@NullMarked
package hiring.notification.task;

import org.jspecify.annotations.NullMarked;
