/** Vacancies over HTTP, for staff who recruit. */
@NullMarked
package hiring.vacancy.lifecycle.rest;

import org.jspecify.annotations.NullMarked;
