/** Numbers from which a recruitment can be reconciled. */
@NullMarked
package hiring.assessment.account;

import org.jspecify.annotations.NullMarked;
