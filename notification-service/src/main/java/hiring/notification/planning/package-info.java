/** From an obligation to its channels, once everything needed is known. */
@NullMarked
package hiring.notification.planning;

import org.jspecify.annotations.NullMarked;
