/** What becomes of applications when their vacancy's dates change, or the vacancy is withdrawn. */
@NullMarked
package hiring.application.changes;

import org.jspecify.annotations.NullMarked;
