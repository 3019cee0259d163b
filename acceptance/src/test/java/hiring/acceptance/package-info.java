/** Tests of the three recruitments end to end, with and without faults. */
@NullMarked
package hiring.acceptance;

import org.jspecify.annotations.NullMarked;
