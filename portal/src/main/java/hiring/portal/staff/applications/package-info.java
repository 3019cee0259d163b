/** Applications to a vacancy: list, one application, eligibility, offers. */
@NullMarked
package hiring.portal.staff.applications;

import org.jspecify.annotations.NullMarked;
