/** Tests of the package of the same name. */
@NullMarked
package hiring.application.form;

import org.jspecify.annotations.NullMarked;
