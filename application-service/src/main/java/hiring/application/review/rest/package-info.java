/** Staff's view of applications over HTTP. */
@NullMarked
package hiring.application.review.rest;

import org.jspecify.annotations.NullMarked;
