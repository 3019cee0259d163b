/** What counts as a reachable e-mail address or telephone number, for every service and every input. */
@NullMarked
package hiring.kit.contact;

import org.jspecify.annotations.NullMarked;
