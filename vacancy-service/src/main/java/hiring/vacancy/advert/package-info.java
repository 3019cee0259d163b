/** What the public reads: adverts, and the application pack put together from what the vacancy says. */
@NullMarked
package hiring.vacancy.advert;

import org.jspecify.annotations.NullMarked;
