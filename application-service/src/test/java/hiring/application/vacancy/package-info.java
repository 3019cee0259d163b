/** Tests of the package of the same name. */
@NullMarked
package hiring.application.vacancy;

import org.jspecify.annotations.NullMarked;
