/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.obligation;

import org.jspecify.annotations.NullMarked;
