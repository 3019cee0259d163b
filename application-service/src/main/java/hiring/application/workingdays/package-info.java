/** The days on which people in England work. */
@NullMarked
package hiring.application.workingdays;

import org.jspecify.annotations.NullMarked;
