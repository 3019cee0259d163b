/** Tests of the package of the same name. */
@NullMarked
package hiring.application.reading;

import org.jspecify.annotations.NullMarked;
