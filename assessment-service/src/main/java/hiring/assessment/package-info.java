/** How candidates are assessed, from submission to outcome. */
@NullMarked
package hiring.assessment;

import org.jspecify.annotations.NullMarked;
