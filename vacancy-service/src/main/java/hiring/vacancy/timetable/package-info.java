/** The timetable of a vacancy: its closing, its stages and what their dates mean. */
@NullMarked
package hiring.vacancy.timetable;

import org.jspecify.annotations.NullMarked;
