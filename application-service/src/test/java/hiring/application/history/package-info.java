/** Tests of the package of the same name. */
@NullMarked
package hiring.application.history;

import org.jspecify.annotations.NullMarked;
