/** Stages of a selection: progress, assessors, moderation, shortlist, sessions. */
@NullMarked
package hiring.portal.staff.selection;

import org.jspecify.annotations.NullMarked;
