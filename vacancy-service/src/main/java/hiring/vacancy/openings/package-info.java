/** How many of a vacancy's openings accepted offers have taken. */
@NullMarked
package hiring.vacancy.openings;

import org.jspecify.annotations.NullMarked;
