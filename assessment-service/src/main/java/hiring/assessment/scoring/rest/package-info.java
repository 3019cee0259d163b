/** An assessor's own work, and who the assessors are. */
@NullMarked
package hiring.assessment.scoring.rest;

import org.jspecify.annotations.NullMarked;
