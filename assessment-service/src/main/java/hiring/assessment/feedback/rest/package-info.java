/** Releasing and reading feedback. */
@NullMarked
package hiring.assessment.feedback.rest;

import org.jspecify.annotations.NullMarked;
