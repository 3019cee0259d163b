/** Adverts for everybody. */
@NullMarked
package hiring.vacancy.advert.rest;

import org.jspecify.annotations.NullMarked;
