/** Tests of what the public reads. */
@NullMarked
package hiring.vacancy.advert.rest;

import org.jspecify.annotations.NullMarked;
