/** Decides which e-mail addresses and telephone numbers are reachable, for every service and every input. */
@NullMarked
package hiring.kit.contact;

import org.jspecify.annotations.NullMarked;
