/** Vacancies: draft, check, approval, publication, changed dates. */
@NullMarked
package hiring.portal.staff.vacancy;

import org.jspecify.annotations.NullMarked;
