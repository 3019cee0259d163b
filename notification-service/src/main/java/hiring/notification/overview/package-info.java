/** Where a vacancy's obligations stand, in lists and numbers. */
@NullMarked
package hiring.notification.overview;

import org.jspecify.annotations.NullMarked;
