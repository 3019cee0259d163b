/** The history of an applicant since full-time education, and its gaps. */
@NullMarked
package hiring.application.history;

import org.jspecify.annotations.NullMarked;
