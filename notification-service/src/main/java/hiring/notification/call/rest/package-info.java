/** The call list. */
@NullMarked
package hiring.notification.call.rest;

import org.jspecify.annotations.NullMarked;
