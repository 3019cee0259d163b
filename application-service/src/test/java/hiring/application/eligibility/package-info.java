/** Tests of the package of the same name. */
@NullMarked
package hiring.application.eligibility;

import org.jspecify.annotations.NullMarked;
