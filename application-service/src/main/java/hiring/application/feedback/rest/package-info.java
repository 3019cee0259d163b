/** Requests for feedback over HTTP. */
@NullMarked
package hiring.application.feedback.rest;

import org.jspecify.annotations.NullMarked;
