/** Which member of staff looks after which application. */
@NullMarked
package hiring.application.handling;

import org.jspecify.annotations.NullMarked;
