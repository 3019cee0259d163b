/** Formats dates, times and periods, the same in every page, letter, calendar and error. */
@NullMarked
package hiring.kit.time;

import org.jspecify.annotations.NullMarked;
