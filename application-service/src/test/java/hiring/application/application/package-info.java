/** Tests of the package of the same name. */
@NullMarked
package hiring.application.application;

import org.jspecify.annotations.NullMarked;
