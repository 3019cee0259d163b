@NullMarked
package hiring.notification.bounce;

import org.jspecify.annotations.NullMarked;
