/** Tests of the package of the same name. */
@NullMarked
package hiring.application.attachment;

import org.jspecify.annotations.NullMarked;
