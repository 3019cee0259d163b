/** What the public reads: adverts and application packs. */
@NullMarked
package hiring.vacancy.advert;

import org.jspecify.annotations.NullMarked;
