/** Lets a recruiter hold or skip an optional stage. */
@NullMarked
package hiring.assessment.progress.rest;

import org.jspecify.annotations.NullMarked;
