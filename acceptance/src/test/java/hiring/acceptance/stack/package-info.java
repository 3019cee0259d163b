/** A running system for tests: all parts as processes of this machine, apart from a developer's own. */
@NullMarked
package hiring.acceptance.stack;

import org.jspecify.annotations.NullMarked;
