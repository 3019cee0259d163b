/**
 * Scripted faults: parts of a running system fail while candidates submit, and afterwards all parts must know the same
 * applications.
 */
@NullMarked
package hiring.acceptance.faults;

import org.jspecify.annotations.NullMarked;
