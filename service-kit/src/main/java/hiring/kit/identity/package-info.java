/** Who is asking, and what roles they have. */
@NullMarked
package hiring.kit.identity;

import org.jspecify.annotations.NullMarked;
