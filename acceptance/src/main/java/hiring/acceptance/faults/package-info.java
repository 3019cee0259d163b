/**
 * Scripted faults: parts of a running system fail while applications are submitted, and afterwards all of its books
 * must agree.
 */
@NullMarked
package hiring.acceptance.faults;

import org.jspecify.annotations.NullMarked;
