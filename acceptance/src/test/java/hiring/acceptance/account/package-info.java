/** Whether an account notices what is lost or doubled. */
@NullMarked
package hiring.acceptance.account;

import org.jspecify.annotations.NullMarked;
