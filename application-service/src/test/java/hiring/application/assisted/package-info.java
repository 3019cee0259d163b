/** Tests of the package of the same name. */
@NullMarked
package hiring.application.assisted;

import org.jspecify.annotations.NullMarked;
