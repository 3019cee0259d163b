/** Drafts that a candidate saves. */
@NullMarked
package hiring.application.draft;

import org.jspecify.annotations.NullMarked;
