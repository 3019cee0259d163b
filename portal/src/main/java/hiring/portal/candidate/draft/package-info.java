/** The application form: a task list and a page for each of its parts. */
@NullMarked
package hiring.portal.candidate.draft;

import org.jspecify.annotations.NullMarked;
