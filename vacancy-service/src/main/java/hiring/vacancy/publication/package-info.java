/** Publishes vacancies, withdraws them, and announces the moments of their timetables. */
@NullMarked
package hiring.vacancy.publication;

import org.jspecify.annotations.NullMarked;
