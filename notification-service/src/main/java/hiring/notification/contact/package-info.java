/** How candidates can be reached, the only personal data that this service keeps. */
@NullMarked
package hiring.notification.contact;

import org.jspecify.annotations.NullMarked;
