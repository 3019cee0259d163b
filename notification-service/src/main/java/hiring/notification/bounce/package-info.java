/** Reports that a mail came back, read from a mailbox or made by a recruiter. */
@NullMarked
package hiring.notification.bounce;

import org.jspecify.annotations.NullMarked;
