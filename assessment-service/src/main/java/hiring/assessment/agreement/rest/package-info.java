/** Shows how well assessors agree. */
@NullMarked
package hiring.assessment.agreement.rest;

import org.jspecify.annotations.NullMarked;
