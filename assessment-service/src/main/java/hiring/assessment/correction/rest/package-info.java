/** Takes corrections of sheets. */
@NullMarked
package hiring.assessment.correction.rest;

import org.jspecify.annotations.NullMarked;
