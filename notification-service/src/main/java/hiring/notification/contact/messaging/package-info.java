/** Changes and erasures of contacts. */
@NullMarked
package hiring.notification.contact.messaging;

import org.jspecify.annotations.NullMarked;
