/** Serves proposals and publishes them. */
@NullMarked
package hiring.assessment.publication.rest;

import org.jspecify.annotations.NullMarked;
