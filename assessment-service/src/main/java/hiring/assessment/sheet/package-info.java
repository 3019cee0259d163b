/** What a sheet of scores may hold, as plain rules: which scores a scale has, and when a reason is needed. */
@NullMarked
package hiring.assessment.sheet;

import org.jspecify.annotations.NullMarked;
