/** Tests of the package of the same name. */
@NullMarked
package hiring.application.anonymised;

import org.jspecify.annotations.NullMarked;
