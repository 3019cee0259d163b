/** Vacancies for those who recruit. */
@NullMarked
package hiring.vacancy.lifecycle.rest;

import org.jspecify.annotations.NullMarked;
