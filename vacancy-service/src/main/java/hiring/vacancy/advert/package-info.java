/** The public board: a search over published vacancies. */
@NullMarked
package hiring.vacancy.advert;

import org.jspecify.annotations.NullMarked;
