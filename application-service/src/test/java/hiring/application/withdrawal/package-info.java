/** Tests of the package of the same name. */
@NullMarked
package hiring.application.withdrawal;

import org.jspecify.annotations.NullMarked;
