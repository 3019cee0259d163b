/** The sheets of assessors. */
@NullMarked
package hiring.portal.staff.scoring;

import org.jspecify.annotations.NullMarked;
