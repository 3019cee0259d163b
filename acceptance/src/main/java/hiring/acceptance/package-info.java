/** The programs {@code ./hiring demo}, {@code ./hiring bench} and {@code ./hiring faults}. */
@NullMarked
package hiring.acceptance;

import org.jspecify.annotations.NullMarked;
