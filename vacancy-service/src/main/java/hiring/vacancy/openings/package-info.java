/** Counts the openings of a vacancy that accepted offers have taken. */
@NullMarked
package hiring.vacancy.openings;

import org.jspecify.annotations.NullMarked;
