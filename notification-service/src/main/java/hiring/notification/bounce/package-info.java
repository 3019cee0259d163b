/** Reports of mail servers, in a mailbox, that a mail they had taken could not be delivered. */
@NullMarked
package hiring.notification.bounce;

import org.jspecify.annotations.NullMarked;
