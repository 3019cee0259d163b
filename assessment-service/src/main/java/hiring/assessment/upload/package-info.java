/** Videos that candidates upload, and who may watch them. */
@NullMarked
package hiring.assessment.upload;

import org.jspecify.annotations.NullMarked;
