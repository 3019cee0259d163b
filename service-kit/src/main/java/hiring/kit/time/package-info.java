/** Formats dates, times and periods the same in every page, letter, calendar and error, and knows working days. */
@NullMarked
package hiring.kit.time;

import org.jspecify.annotations.NullMarked;
