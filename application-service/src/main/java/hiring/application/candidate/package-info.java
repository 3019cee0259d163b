/** Who applies, and how they can be reached. */
@NullMarked
package hiring.application.candidate;

import org.jspecify.annotations.NullMarked;
