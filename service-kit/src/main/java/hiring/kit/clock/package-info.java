/** The one clock of a service, and how a demonstration moves it. */
@NullMarked
package hiring.kit.clock;

import org.jspecify.annotations.NullMarked;
