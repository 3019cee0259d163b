/** What has happened to vacancies, for the staff who work on them. */
@NullMarked
package hiring.vacancy.history;

import org.jspecify.annotations.NullMarked;
