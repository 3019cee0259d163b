/** What this service must know of vacancies, kept from their events. */
@NullMarked
package hiring.application.vacancy;

import org.jspecify.annotations.NullMarked;
