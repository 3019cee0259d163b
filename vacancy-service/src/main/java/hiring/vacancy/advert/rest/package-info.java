/** Adverts over HTTP, for the public. */
@NullMarked
package hiring.vacancy.advert.rest;

import org.jspecify.annotations.NullMarked;
