/** Tests of the package of the same name. */
@NullMarked
package hiring.application.confirmation;

import org.jspecify.annotations.NullMarked;
