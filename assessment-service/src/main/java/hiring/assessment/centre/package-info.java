/** Sessions of assessment centres and interviews: planning, rooms, panels, attendance. */
@NullMarked
package hiring.assessment.centre;

import org.jspecify.annotations.NullMarked;
