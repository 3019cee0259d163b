/** The programs that play and measure a running system: {@code ./hiring demo} and {@code ./hiring bench}. */
@NullMarked
package hiring.acceptance;

import org.jspecify.annotations.NullMarked;
