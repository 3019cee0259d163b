/** Openings, the candidates who hold them, and the reserve list. */
@NullMarked
package hiring.assessment.reserve;

import org.jspecify.annotations.NullMarked;
