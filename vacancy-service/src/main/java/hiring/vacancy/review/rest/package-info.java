/** Review requests, approvals and returns over HTTP. */
@NullMarked
package hiring.vacancy.review.rest;

import org.jspecify.annotations.NullMarked;
