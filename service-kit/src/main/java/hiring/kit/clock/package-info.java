/** The service's only clock, and how a demonstration moves it. */
@NullMarked
package hiring.kit.clock;

import org.jspecify.annotations.NullMarked;
