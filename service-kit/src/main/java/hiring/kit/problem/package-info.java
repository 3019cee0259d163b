/** Errors as RFC 9457 describes them. */
@NullMarked
package hiring.kit.problem;

import org.jspecify.annotations.NullMarked;
