/** Drafts vacancies from other vacancies and from templates. */
@NullMarked
package hiring.vacancy.template;

import org.jspecify.annotations.NullMarked;
