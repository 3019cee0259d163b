/** Counts what was submitted once no more can be. */
@NullMarked
package hiring.application.sealing;

import org.jspecify.annotations.NullMarked;
