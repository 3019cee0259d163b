/** Tests of the package of the same name. */
@NullMarked
package hiring.application.disclosure;

import org.jspecify.annotations.NullMarked;
