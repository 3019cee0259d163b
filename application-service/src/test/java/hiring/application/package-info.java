/** Tests of the package of the same name. */
@NullMarked
package hiring.application;

import org.jspecify.annotations.NullMarked;
