/** An application as its candidate, and after the submission recruiters, may read it. */
@NullMarked
package hiring.application.dossier;

import org.jspecify.annotations.NullMarked;
