/**
 * What a vacancy says: its post, person specification, application pack, terms and timetable, and the rules they must
 * keep.
 */
@NullMarked
package hiring.vacancy.document;

import org.jspecify.annotations.NullMarked;
