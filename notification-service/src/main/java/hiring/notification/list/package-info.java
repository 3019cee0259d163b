/** What lists over REST have in common. */
@NullMarked
package hiring.notification.list;

import org.jspecify.annotations.NullMarked;
