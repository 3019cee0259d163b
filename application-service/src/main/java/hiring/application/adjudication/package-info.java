/** Recruiters decide on eligibility, and candidates may contest a negative decision. */
@NullMarked
package hiring.application.adjudication;

import org.jspecify.annotations.NullMarked;
