/** What candidates can have been told already, by whatever channel. */
@NullMarked
package hiring.notification.told;

import org.jspecify.annotations.NullMarked;
