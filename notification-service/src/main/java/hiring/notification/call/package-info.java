/** Calls that a person makes. */
@NullMarked
package hiring.notification.call;

import org.jspecify.annotations.NullMarked;
