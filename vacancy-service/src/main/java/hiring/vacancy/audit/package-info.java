/** The audit actions of this service. */
@NullMarked
package hiring.vacancy.audit;

import org.jspecify.annotations.NullMarked;
