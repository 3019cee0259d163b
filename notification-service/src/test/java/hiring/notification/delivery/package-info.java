/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.delivery;

import org.jspecify.annotations.NullMarked;
