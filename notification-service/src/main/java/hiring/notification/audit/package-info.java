/** What the audit trail of this service records. */
@NullMarked
package hiring.notification.audit;

import org.jspecify.annotations.NullMarked;
