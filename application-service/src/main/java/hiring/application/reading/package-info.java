/** Reads qualifications from the lines in which people write them, and asks where it would have to guess. */
@NullMarked
package hiring.application.reading;

import org.jspecify.annotations.NullMarked;
