/** Candidates' requests for feedback after the decision. */
@NullMarked
package hiring.application.feedback;

import org.jspecify.annotations.NullMarked;
