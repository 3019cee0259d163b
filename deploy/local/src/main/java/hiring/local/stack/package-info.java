/** What {@code ./hiring} does: starts the parts of the system, watches them and stops them. */
@NullMarked
package hiring.local.stack;

import org.jspecify.annotations.NullMarked;
