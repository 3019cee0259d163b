/** The deeds that this service records in the audit trail. */
@NullMarked
package hiring.application.audit;

import org.jspecify.annotations.NullMarked;
