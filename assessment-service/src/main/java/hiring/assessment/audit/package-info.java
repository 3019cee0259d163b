/** The actions of this service that the audit trail records. */
@NullMarked
package hiring.assessment.audit;

import org.jspecify.annotations.NullMarked;
