/** Distinguishes temporary outages from permanent failures. */
@NullMarked
package hiring.kit.outage;

import org.jspecify.annotations.NullMarked;
