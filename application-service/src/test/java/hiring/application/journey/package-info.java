/** Tests of the package of the same name. */
@NullMarked
package hiring.application.journey;

import org.jspecify.annotations.NullMarked;
