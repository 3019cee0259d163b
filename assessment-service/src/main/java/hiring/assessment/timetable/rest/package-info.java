/** Starts the allocation. */
@NullMarked
package hiring.assessment.timetable.rest;

import org.jspecify.annotations.NullMarked;
