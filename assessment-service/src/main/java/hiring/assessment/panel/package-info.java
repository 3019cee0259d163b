/** The assessors of a vacancy, and how applications are shared among them. */
@NullMarked
package hiring.assessment.panel;

import org.jspecify.annotations.NullMarked;
