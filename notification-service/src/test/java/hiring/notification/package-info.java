/** The service as a whole. */
@NullMarked
package hiring.notification;

import org.jspecify.annotations.NullMarked;
