/**
 * A whole recruitment, played through the public API by the people it takes, in the order of the vacancy's own
 * timetable.
 */
@NullMarked
package hiring.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
