/** Qualifications, their levels and their grades. */
@NullMarked
package hiring.application.qualification;

import org.jspecify.annotations.NullMarked;
