/** Tests of the package of the same name. */
@NullMarked
package hiring.application.offer;

import org.jspecify.annotations.NullMarked;
