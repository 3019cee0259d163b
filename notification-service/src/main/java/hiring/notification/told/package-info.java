/** Invitations that candidates can have got already, by any channel. */
@NullMarked
package hiring.notification.told;

import org.jspecify.annotations.NullMarked;
