/** Confirmations over HTTP. */
@NullMarked
package hiring.application.confirmation.rest;

import org.jspecify.annotations.NullMarked;
