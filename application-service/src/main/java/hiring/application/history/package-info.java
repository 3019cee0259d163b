/** What an applicant has done since full-time education, and the gaps in it. */
@NullMarked
package hiring.application.history;

import org.jspecify.annotations.NullMarked;
