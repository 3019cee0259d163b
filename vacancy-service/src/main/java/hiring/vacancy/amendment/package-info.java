/** Changes of the timetable of a published vacancy. */
@NullMarked
package hiring.vacancy.amendment;

import org.jspecify.annotations.NullMarked;
