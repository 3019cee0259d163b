/** Starts, monitors and stops the parts of the system for {@code ./hiring}. */
@NullMarked
package hiring.local.stack;

import org.jspecify.annotations.NullMarked;
