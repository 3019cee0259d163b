/** Timetable changes over HTTP. */
@NullMarked
package hiring.vacancy.amendment.rest;

import org.jspecify.annotations.NullMarked;
