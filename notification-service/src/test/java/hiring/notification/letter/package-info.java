/** Tests of the rules of this feature. */
@NullMarked
package hiring.notification.letter;

import org.jspecify.annotations.NullMarked;
