/** Stages that wait for a recruiter: to be published, to be decided on, or to get places for their candidates. */
@NullMarked
package hiring.assessment.waiting;

import org.jspecify.annotations.NullMarked;
