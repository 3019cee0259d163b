/** Tests of the package of the same name. */
@NullMarked
package hiring.application.qualification;

import org.jspecify.annotations.NullMarked;
