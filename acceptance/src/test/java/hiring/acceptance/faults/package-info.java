/** Tests of the rules that evaluate a fault, without a running system. */
@NullMarked
package hiring.acceptance.faults;

import org.jspecify.annotations.NullMarked;
