/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.lifecycle;

import org.jspecify.annotations.NullMarked;
