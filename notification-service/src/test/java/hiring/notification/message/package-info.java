/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.message;

import org.jspecify.annotations.NullMarked;
