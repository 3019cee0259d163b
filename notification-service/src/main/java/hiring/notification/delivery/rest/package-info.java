/** What could not be delivered, and trying again. */
@NullMarked
package hiring.notification.delivery.rest;

import org.jspecify.annotations.NullMarked;
