/** Offers over HTTP. */
@NullMarked
package hiring.application.offer.rest;

import org.jspecify.annotations.NullMarked;
