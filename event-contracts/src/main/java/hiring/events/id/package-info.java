/** Types for identifiers, so that a method cannot be given one in place of another; on the wire they are strings. */
@NullMarked
package hiring.events.id;

import org.jspecify.annotations.NullMarked;
