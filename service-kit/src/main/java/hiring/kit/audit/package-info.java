/** The append-only record of who did what. */
@NullMarked
package hiring.kit.audit;

import org.jspecify.annotations.NullMarked;
