/** One candidate's application to one vacancy, from draft to submission or withdrawal. */
@NullMarked
package hiring.application.submission;

import org.jspecify.annotations.NullMarked;
