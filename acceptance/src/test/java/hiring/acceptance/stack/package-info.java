/** A running system for tests: all parts as processes on this machine, separate from a developer's stack. */
@NullMarked
package hiring.acceptance.stack;

import org.jspecify.annotations.NullMarked;
