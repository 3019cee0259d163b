/** Moderation: people agree on scores that differ, or that a panel has talked through, before they count. */
@NullMarked
package hiring.assessment.moderation;

import org.jspecify.annotations.NullMarked;
