/** Tells applications that their vacancy's dates have changed or that the vacancy was withdrawn. */
@NullMarked
package hiring.application.changes;

import org.jspecify.annotations.NullMarked;
