/** Whether an applicant's qualifications meet a vacancy's rules, with the facts that decide it. */
@NullMarked
package hiring.application.eligibility;

import org.jspecify.annotations.NullMarked;
