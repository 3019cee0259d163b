/** Tells candidates what they must be told, once, in writing and by telephone. */
@NullMarked
package hiring.notification;

import org.jspecify.annotations.NullMarked;
