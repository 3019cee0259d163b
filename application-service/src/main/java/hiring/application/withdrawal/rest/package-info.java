/** Withdrawals over HTTP. */
@NullMarked
package hiring.application.withdrawal.rest;

import org.jspecify.annotations.NullMarked;
