/** Tests of the package of the same name. */
@NullMarked
package hiring.application.submission;

import org.jspecify.annotations.NullMarked;
