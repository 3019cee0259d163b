/** Traces of requests. */
@NullMarked
package hiring.portal.trace;

import org.jspecify.annotations.NullMarked;
