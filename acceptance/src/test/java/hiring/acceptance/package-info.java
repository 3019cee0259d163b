/** The two recruitments end to end, and what faults do to them. */
@NullMarked
package hiring.acceptance;

import org.jspecify.annotations.NullMarked;
