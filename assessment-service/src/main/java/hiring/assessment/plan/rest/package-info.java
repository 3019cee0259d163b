/** The plan as people read it. */
@NullMarked
package hiring.assessment.plan.rest;

import org.jspecify.annotations.NullMarked;
