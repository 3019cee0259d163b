/** The form as assessors may read it. */
@NullMarked
package hiring.application.anonymised;

import org.jspecify.annotations.NullMarked;
