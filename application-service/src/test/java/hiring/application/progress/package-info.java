/** Tests of the package of the same name. */
@NullMarked
package hiring.application.progress;

import org.jspecify.annotations.NullMarked;
