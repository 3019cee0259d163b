/** Measurements of a running system. */
@NullMarked
package hiring.acceptance.bench;

import org.jspecify.annotations.NullMarked;
