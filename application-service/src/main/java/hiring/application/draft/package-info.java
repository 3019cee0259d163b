/** A candidate begins an application, saves it and may give it up. */
@NullMarked
package hiring.application.draft;

import org.jspecify.annotations.NullMarked;
