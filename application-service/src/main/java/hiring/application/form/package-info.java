/** The application form as a document: what is in it, what is missing, and what an assessor may read. */
@NullMarked
package hiring.application.form;

import org.jspecify.annotations.NullMarked;
