/** Gives a place in a session to every participant of a stage who has none. */
@NullMarked
package hiring.assessment.timetable;

import org.jspecify.annotations.NullMarked;
