/** Reads qualifications from free text, and asks about missing and ambiguous parts instead of guessing. */
@NullMarked
package hiring.application.reading;

import org.jspecify.annotations.NullMarked;
