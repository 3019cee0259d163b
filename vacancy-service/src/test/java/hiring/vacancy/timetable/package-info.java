@NullMarked
package hiring.vacancy.timetable;

import org.jspecify.annotations.NullMarked;
