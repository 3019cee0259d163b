/** Tests of the fictitious applicants. */
@NullMarked
package hiring.acceptance.applicants;

import org.jspecify.annotations.NullMarked;
