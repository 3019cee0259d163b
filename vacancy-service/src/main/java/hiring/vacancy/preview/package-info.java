/** Previews and checks of the application pack of a draft. */
@NullMarked
package hiring.vacancy.preview;

import org.jspecify.annotations.NullMarked;
