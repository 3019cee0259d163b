/** A candidate's own pages: all applications, how we reach the candidate, and an application after its submission. */
@NullMarked
package hiring.portal.candidate;

import org.jspecify.annotations.NullMarked;
