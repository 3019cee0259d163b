/** The candidate's contact over HTTP. */
@NullMarked
package hiring.application.candidate.rest;

import org.jspecify.annotations.NullMarked;
