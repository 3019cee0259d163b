/** The vacancy service. */
@NullMarked
package hiring.vacancy;

import org.jspecify.annotations.NullMarked;
