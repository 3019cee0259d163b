/** Sets and shows the assessors of a vacancy. */
@NullMarked
package hiring.assessment.panel.rest;

import org.jspecify.annotations.NullMarked;
