/** The facts that the services tell one another, as they stand on the wire. */
@NullMarked
package hiring.events;

import org.jspecify.annotations.NullMarked;
