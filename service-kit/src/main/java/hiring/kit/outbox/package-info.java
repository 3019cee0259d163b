/** Sends the events of a change if, and only if, the change commits. */
@NullMarked
package hiring.kit.outbox;

import org.jspecify.annotations.NullMarked;
