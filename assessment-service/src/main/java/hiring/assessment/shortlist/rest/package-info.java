/** Proposals and publications. */
@NullMarked
package hiring.assessment.shortlist.rest;

import org.jspecify.annotations.NullMarked;
