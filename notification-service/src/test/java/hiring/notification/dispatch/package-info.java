/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.dispatch;

import org.jspecify.annotations.NullMarked;
