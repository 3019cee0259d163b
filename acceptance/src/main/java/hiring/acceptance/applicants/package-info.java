/** Fictitious applicants: their details, their form, and their behaviour during the recruitment. */
@NullMarked
package hiring.acceptance.applicants;

import org.jspecify.annotations.NullMarked;
