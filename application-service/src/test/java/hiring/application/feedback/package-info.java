/** Tests of the package of the same name. */
@NullMarked
package hiring.application.feedback;

import org.jspecify.annotations.NullMarked;
