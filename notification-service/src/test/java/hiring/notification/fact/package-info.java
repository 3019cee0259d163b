/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.fact;

import org.jspecify.annotations.NullMarked;
