/** A candidate takes a submitted application back. */
@NullMarked
package hiring.application.withdrawal;

import org.jspecify.annotations.NullMarked;
