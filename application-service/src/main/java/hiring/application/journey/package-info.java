/** Where an application stands and what may be done with it, in plain words. */
@NullMarked
package hiring.application.journey;

import org.jspecify.annotations.NullMarked;
