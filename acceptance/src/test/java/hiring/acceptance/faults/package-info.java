/** Tests of the rules by which a fault is judged, without a running system. */
@NullMarked
package hiring.acceptance.faults;

import org.jspecify.annotations.NullMarked;
