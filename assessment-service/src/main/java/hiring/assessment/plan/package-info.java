/** What this service must know of a vacancy: its selection process, and how far each stage is. */
@NullMarked
package hiring.assessment.plan;

import org.jspecify.annotations.NullMarked;
