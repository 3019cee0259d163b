/** How a recruiter holds or skips an optional stage. */
@NullMarked
package hiring.assessment.progress.rest;

import org.jspecify.annotations.NullMarked;
