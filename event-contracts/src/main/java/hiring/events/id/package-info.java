/** Types for identifiers, so that a caller cannot confuse two of them; events and API carry them as strings. */
@NullMarked
package hiring.events.id;

import org.jspecify.annotations.NullMarked;
