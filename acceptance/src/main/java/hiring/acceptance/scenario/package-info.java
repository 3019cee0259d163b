/**
 * A whole recruitment, played through the public API by all its users, in the order of the vacancy's timetable.
 */
@NullMarked
package hiring.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
