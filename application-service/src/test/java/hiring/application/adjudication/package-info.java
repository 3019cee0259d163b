/** Tests of the package of the same name. */
@NullMarked
package hiring.application.adjudication;

import org.jspecify.annotations.NullMarked;
