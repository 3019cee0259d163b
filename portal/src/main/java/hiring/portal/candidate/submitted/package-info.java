/** An application after its submission: what happens with it, and what the candidate can still do. */
@NullMarked
package hiring.portal.candidate.submitted;

import org.jspecify.annotations.NullMarked;
