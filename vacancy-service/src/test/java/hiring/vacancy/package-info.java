/** Tests of the service as a whole. */
@NullMarked
package hiring.vacancy;

import org.jspecify.annotations.NullMarked;
