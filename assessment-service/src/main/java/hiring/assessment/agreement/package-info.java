/** Agreement: how well the assessors of a stage agree, from the scores as they gave them. */
@NullMarked
package hiring.assessment.agreement;

import org.jspecify.annotations.NullMarked;
