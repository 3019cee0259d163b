/** Tests of the package of the same name. */
@NullMarked
package hiring.application.sealing;

import org.jspecify.annotations.NullMarked;
